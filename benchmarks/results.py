"""Makes tables of what was measured, and says which goals are met."""

from statistics import median


class Size:
    """The samples of one size of trees."""

    def __init__(self, count, samples, bases):
        self.count, self.samples, self.bases = count, samples, bases

    def middle(self, key, what="wall"):
        """Returns the median of seconds or MB, or None when it was not measured."""
        values = [sample[what] for sample in self.samples.get(key, [])]
        return median(values) if values else None

    def beyond(self, key):
        """Returns the median of the seconds beyond those of Maven in the same round; all of them for a program without Maven."""
        base = self.bases.get(key)
        if not base:
            return self.middle(key)
        pairs = list(zip(self.samples.get(key, []), self.samples.get(base, [])))
        return median(mine["wall"] - empty["wall"] for mine, empty in pairs) if pairs else None


def quotient(above, below):
    return None if above is None or below is None or below <= 0 else above / below


def shown(number, form):
    return "" if number is None else form.format(number)


def table(size, titles):
    lines = [
        f"### {size.count:,} files".replace(",", " "),
        "",
        "| what | seconds | of processors | beyond Maven | us a file | MB |",
        "| --- | --: | --: | --: | --: | --: |",
    ]
    for key in size.samples:
        beyond = size.beyond(key)
        is_base = size.bases.get(key) == key
        lines.append(
            f"| {titles[key]} | {shown(size.middle(key), '{:.3f}')} | {shown(size.middle(key, 'cpu'), '{:.2f}')} | "
            f"{'' if is_base or not size.bases.get(key) else shown(beyond, '{:.3f}')} | "
            f"{'' if is_base else shown(quotient(beyond, size.count / 1e6), '{:.1f}')} | {shown(size.middle(key, 'rss'), '{:.0f}')} |"
        )
    return lines


def cost_of_a_file(smaller, larger, key):
    """Returns seconds for one file more between two sizes, so that what does not depend on files is no part of it."""
    few, many = smaller.beyond(key), larger.beyond(key)
    return None if few is None or many is None else (many - few) / (larger.count - smaller.count)


def slopes(sizes, ours, theirs):
    compared = [size for size in sizes if size.middle(theirs) is not None]
    if len(compared) < 2:
        return None, None
    return tuple(cost_of_a_file(compared[0], compared[-1], key) for key in (ours, theirs))


def goals(sizes, threads):
    """Yields what was to be reached, the bound, and what was: a number, or None when it was not measured."""
    by_count = {size.count: size for size in sizes}
    full = [size for size in sizes if size.middle("java-1") is not None]
    largest, smallest = (full or sizes)[-1], sizes[0]
    at = f"at {largest.count:,} files".replace(",", " ")
    for how in sorted({1, threads}):
        name = f"{how} thread{'s' if how > 1 else ''}"
        yield f"cold `validate` / minimal check inside Maven on {name}, both beyond Maven, {at}", 1.5, quotient(largest.beyond("cold"), largest.beyond(f"maven-{how}"))
    yield f"cold `validate` beyond Maven / lean Python checker, {at}", 0.25, quotient(largest.beyond("cold"), largest.beyond("lean"))
    for key, title, bound in (
        ("license", "license-maven-plugin", 1 / 3),
        ("spotless", "Spotless, cold", 0.1),
        ("rat", "Apache RAT, its licences and ours", 0.02),
        ("rat-lean", "Apache RAT, ours alone", 0.02),
    ):
        yield f"cold `validate` / {title}, for one file more", bound, quotient(*slopes(sizes, "cold", key))
    yield f"warm `validate` beyond Maven / `git status`, {at}", 2, quotient(largest.beyond("warm"), largest.middle("git-status"))
    yield f"`inject` of all beyond Maven / writing with fsync and rename, {at}", 2, quotient(largest.beyond("inject"), largest.middle("write-durable"))
    yield f"`inject` of all beyond Maven / writing in place, {at}", 2, quotient(largest.beyond("inject"), largest.middle("write"))
    yield "cold `validate`: one file more beyond 100 000 / beyond 10 000", 1.2, flatness(by_count)
    yield f"MB of cold `validate`, reports and log, {at}", 300, largest.middle("cold-default", "rss")
    yield f"MB of cold `validate`, no report, no log, {at}", 300, largest.middle("cold", "rss")
    first = f"at {smallest.count:,} files".replace(",", " ")
    yield f"ms of cold `validate` beyond Maven, {first}", 100, quotient(smallest.beyond("cold"), 1e-3)
    yield f"ms of the check of a commit, {first}", 250, quotient(smallest.middle("hook"), 1e-3)


def flatness(by_count):
    sizes = [by_count.get(count) for count in (10_000, 100_000, 1_000_000)]
    if None in sizes:
        return None
    return quotient(cost_of_a_file(sizes[1], sizes[2], "cold"), cost_of_a_file(sizes[0], sizes[1], "cold"))


def goal_table(sizes, threads):
    lines = ["### Goals", "", "| goal | at most | measured | |", "| --- | --: | --: | --- |"]
    for title, bound, value in goals(sizes, threads):
        verdict = "not measured" if value is None else "met" if value <= bound else "not met"
        lines.append(f"| {title} | {bound:.3g} | {shown(value, '{:.3g}')} | {verdict} |")
    return lines


def report(raw):
    """Returns the whole text, as Markdown, of what run.py writes as JSON."""
    sizes = [Size(int(count), samples, raw["bases"]) for count, samples in sorted(raw["samples"].items(), key=lambda pair: int(pair[0]))]
    machine = "; ".join(f"{name} {value}" for name, value in raw["machine"].items())
    lines = [f"Medians of {raw['repetitions']} runs in turns, after one that does not count; {machine}.", ""]
    for note in raw["notes"] + [f"Failed, and left out: {failure}" for failure in raw["failed"]]:
        lines += [note, ""]
    lines += goal_table(sizes, raw["threads"])
    for size in sizes:
        lines += ["", *table(size, raw["titles"])]
    return "\n".join(lines) + "\n"
