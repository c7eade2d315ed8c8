/* Writes every file of a tree anew with the bytes that it has: in place, or as a new file that is brought to the disk and takes the old one's name.
   What a run that changes all files needs at least, on one thread. usage: write plain|durable FOLDER */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char buffer[1 << 20];
static int durable;
static long files, bytes;

static void failed(const char *name) {
  perror(name);
  exit(1);
}

static int wanted(const char *name) {
  const char *ending = strrchr(name, '.');
  return ending && (!strcmp(ending, ".py") || !strcmp(ending, ".yaml") || !strcmp(ending, ".md") || !strcmp(ending, ".json"));
}

static void write_file(int folder, const char *name) {
  int old = openat(folder, name, O_RDONLY);
  if (old < 0) failed(name);
  ssize_t size = read(old, buffer, sizeof buffer);
  close(old);
  const char *target = durable ? "written.tmp" : name;
  int file = openat(folder, target, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (size < 0 || file < 0 || write(file, buffer, (size_t)size) != size) failed(name);
  if (durable && fsync(file)) failed(name);
  close(file);
  if (durable && renameat(folder, target, folder, name)) failed(name);
  files++;
  bytes += size;
}

static void walk(int folder) {
  /* All names first: a folder that is read while it changes may show a file twice. */
  struct dirent **entries;
  int count = scandirat(folder, ".", &entries, NULL, NULL);
  if (count < 0) failed("folder");
  for (int i = 0; i < count; i++) {
    char *name = entries[i]->d_name;
    if (wanted(name)) {
      write_file(folder, name);
    } else if (!strchr(name, '.') && strcmp(name, "target") && strcmp(name, "logs")) {
      int below = openat(folder, name, O_RDONLY | O_DIRECTORY);
      if (below >= 0) walk(below);
    }
    free(entries[i]);
  }
  free(entries);
  close(folder);
}

int main(int count, char **given) {
  if (count != 3) return 2;
  durable = !strcmp(given[1], "durable");
  int root = open(given[2], O_RDONLY | O_DIRECTORY);
  if (root < 0) failed(given[2]);
  walk(root);
  printf("%ld files, %ld bytes\n", files, bytes);
  return 0;
}
