package io.l9.dora.formats.python;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** One {@code python3} process that answers what Python makes of literals and modules. */
final class PythonOracle implements AutoCloseable {

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    PythonOracle() throws IOException, URISyntaxException {
        Path script = Path.of(Objects.requireNonNull(PythonOracle.class.getResource("oracle.py"))
                .toURI());
        process = new ProcessBuilder("python3", "-I", "-B", "-X", "utf8", script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Returns the {@link Spelling} of what {@code ast.literal_eval} makes of {@code source}. */
    String literal(String source) throws IOException {
        return ask("literal\t" + Base64.getEncoder().encodeToString(source.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the paths of the modules of Python's standard library, without the packages that are installed there. */
    List<String> files() throws IOException {
        return askForMany("files");
    }

    /** Returns the paths of all modules below a folder. */
    List<String> files(Path folder) throws IOException {
        return askForMany("files\t" + folder);
    }

    /**
     * Returns {@code ok} where the bytes that a file has with a block differ from it in nothing but that, to Python; {@code no python} where Python
     * cannot read the file in the first place.
     *
     * @param json the fields of the block
     * @param name the one that it is assigned to
     */
    String added(String path, byte[] with, String json, String name) throws IOException {
        Base64.Encoder base64 = Base64.getEncoder();
        String fields = base64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
        return ask("added\t" + path + "\t" + base64.encodeToString(with) + "\t" + fields + "\t" + name);
    }

    /** Returns the literal dicts of a module that Python can parse: the spans {@code start-end} of each and its parts, a tab, its spelling. */
    List<String> dicts(String path) throws IOException {
        return askForMany("dicts\t" + path);
    }

    /**
     * Returns the offset behind docstring and future imports, or {@code <} and that of the first statement; of a file that Python
     * cannot parse {@link Spelling#REJECTED}.
     */
    String prologue(String path) throws IOException {
        return ask("prologue\t" + path);
    }

    /** Returns {@code ok} where a block at {@code offset} leaves the rest of the module as it is. */
    String insert(String path, int offset) throws IOException {
        return ask("insert\t" + path + "\t" + offset);
    }

    private String ask(String request) throws IOException {
        requests.write(request);
        requests.newLine();
        requests.flush();
        return answer();
    }

    private List<String> askForMany(String request) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = ask(request); !line.isEmpty(); line = answer()) {
            lines.add(line);
        }
        return lines;
    }

    private String answer() throws IOException {
        return Objects.requireNonNull(answers.readLine(), "python3 has ended");
    }

    @Override
    public void close() throws IOException {
        requests.close();
        process.destroy();
    }
}
