/*
 * Preloaded into a process of the store. Below $DISK_ROOT it
 *   - writes every change, sync and removal, with its data, to $DISK_LOG, in the order in which they returned;
 *   - fails every change with ENOSPC (where a file would grow) or EROFS while the file $DISK_FAULT says so.
 * One record: op (1 byte), offset (8), length (8), length of path (2), path, data. The shared memory of SQLite's
 * WAL index is mapped, not written, and need not survive.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *root, *fault;
static int log_fd = -1;

__attribute__((constructor)) static void prepare(void) {
  root = getenv("DISK_ROOT");
  fault = getenv("DISK_FAULT");
  const char *log = getenv("DISK_LOG");
  if (log) log_fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int below_root(const char *path) { return root && strncmp(path, root, strlen(root)) == 0; }

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below_root(path);
}

static void record(char op, const char *path, uint64_t offset, const void *data, uint64_t length) {
  if (log_fd < 0 || !below_root(path)) return;
  char head[19];
  uint16_t path_length = strlen(path);
  head[0] = op;
  memcpy(head + 1, &offset, 8);
  memcpy(head + 9, &length, 8);
  memcpy(head + 17, &path_length, 2);
  struct iovec parts[3] = {{head, sizeof head}, {(void *)path, path_length}, {(void *)data, data ? length : 0}};
  pthread_mutex_lock(&lock);
  if (syscall(SYS_writev, log_fd, parts, 3) < 0) abort();
  pthread_mutex_unlock(&lock);
}

static int fault_now(void) {
  char text[16] = "";
  if (!fault) return 0;
  int fd = syscall(SYS_openat, AT_FDCWD, fault, O_RDONLY, 0);
  if (fd < 0) return 0;
  syscall(SYS_read, fd, text, sizeof text - 1);
  syscall(SYS_close, fd);
  return strcmp(text, "ENOSPC") == 0 ? ENOSPC : strcmp(text, "EROFS") == 0 ? EROFS : 0;
}

/* Whether a change that ends at `end` of the file must fail, with errno set. */
static int refused(int fd, uint64_t end) {
  struct stat info;
  int error = fault_now();
  if (error == ENOSPC && fstat(fd, &info) == 0 && end <= (uint64_t)info.st_size) error = 0;
  if (error) errno = error;
  return error != 0;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  char path[PATH_MAX];
  int ours = path_of(fd, path);
  if (ours && refused(fd, offset + length)) return -1;
  ssize_t done = syscall(SYS_pwrite64, fd, data, length, offset);
  if (ours && done > 0) record('W', path, offset, data, done);
  return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  return pwrite64(fd, data, length, offset);
}

ssize_t write(int fd, const void *data, size_t length) {
  char path[PATH_MAX];
  int ours = path_of(fd, path);
  off_t offset = ours ? lseek(fd, 0, SEEK_CUR) : 0;
  if (ours && refused(fd, offset + length)) return -1;
  ssize_t done = syscall(SYS_write, fd, data, length);
  if (ours && done > 0) record('W', path, offset, data, done);
  return done;
}

int ftruncate64(int fd, off64_t length) {
  char path[PATH_MAX];
  int ours = path_of(fd, path);
  if (ours && refused(fd, length)) return -1;
  int result = syscall(SYS_ftruncate, fd, length);
  if (ours && result == 0) record('T', path, length, NULL, 0);
  return result;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int synced(int fd, int result) {
  char path[PATH_MAX];
  if (result == 0 && path_of(fd, path)) record('S', path, 0, NULL, 0);
  return result;
}

int fsync(int fd) { return synced(fd, syscall(SYS_fsync, fd)); }
int fdatasync(int fd) { return synced(fd, syscall(SYS_fdatasync, fd)); }

int unlink(const char *path) {
  char full[PATH_MAX];
  int known = realpath(path, full) != NULL;
  if (known && below_root(full) && fault_now() == EROFS) return errno = EROFS, -1;
  int result = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (result == 0 && known) record('U', full, 0, NULL, 0);
  return result;
}

/* A rename is recorded under its new path, with the old one as data. */
int rename(const char *from, const char *to) {
  char old[PATH_MAX], new[PATH_MAX];
  int known = realpath(from, old) != NULL;
  int result = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (result == 0 && known && realpath(to, new)) record('R', new, 0, old, strlen(old));
  return result;
}

static int open_checked(const char *path, int flags, mode_t mode) {
  char full[PATH_MAX];
  int creates = (flags & O_CREAT) && access(path, F_OK) != 0;
  int writes = creates || (flags & (O_WRONLY | O_RDWR));
  if (writes && fault_now() == EROFS && below_root(realpath(path, full) ? full : path)) return errno = EROFS, -1;
  return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

#define MODE(flags) va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest);
int open(const char *path, int flags, ...) { MODE(flags) return open_checked(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_checked(path, flags, mode); }
