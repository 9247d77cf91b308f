/*
 * The designs of chapter 30, each with the same clients: ten connections, of which each asks for some bytes and gets them.
 * What a design may choose freely (which child takes which connection) is added up before it is printed. UNP 30
 */
#include "unpthread.h"
#include "unp.h"
#include <sys/file.h>
#include <sys/mman.h>

#define CLIENTS 10
#define BYTES 4000
#define WORKERS 3

static int listenfd;
static struct sockaddr_in address;

static void begin_listening(void)
{
	socklen_t length = sizeof(address);

	listenfd = Socket(AF_INET, SOCK_STREAM, 0);
	address = (struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	Bind(listenfd, (SA *)&address, length);
	Listen(listenfd, LISTENQ);
	Getsockname(listenfd, (SA *)&address, &length);
}

/* Connections that each worker has served; processes share it. */
static long *served;

/* UNP figure 30.7's web_child: a line with a number of bytes is answered with so many. */
static void serve(int connfd)
{
	char line[MAXLINE], result[BYTES];
	int n;

	while (Readline(connfd, line, sizeof(line)) > 0) {
		n = atoi(line);
		if (n <= 0 || n > BYTES)
			err_quit("client asks for %d bytes", n);
		memset(result, 'x', n);
		Writen(connfd, result, n);
	}
}

static int ask(void)
{
	int fd = Socket(AF_INET, SOCK_STREAM, 0), got;
	char request[MAXLINE], reply[BYTES];

	Connect(fd, (SA *)&address, sizeof(address));
	snprintf(request, sizeof(request), "%d\n", BYTES);
	Writen(fd, request, strlen(request));
	got = Readn(fd, reply, BYTES);
	Close(fd);
	return got == BYTES && reply[0] == 'x' && reply[BYTES - 1] == 'x';
}

/* The clients: children, all at once. How many were content? */
static int clients(void)
{
	int i, status, content = 0;

	for (i = 0; i < CLIENTS; i++)
		if (Fork() == 0)
			_exit(ask() ? 0 : 1);
	for (i = 0; i < CLIENTS; i++) {
		Wait(&status);
		content += WIFEXITED(status) && WEXITSTATUS(status) == 0;
	}
	return content;
}

static void report(const char *design, int content)
{
	long sum = 0;
	int i;

	for (i = 0; i < WORKERS; i++)
		sum += served[i];
	printf("%s: %d clients content, %ld connections served\n", design, content, sum);
	memset(served, 0, WORKERS * sizeof(*served));
}

/* Runs a server in a process of its own while the clients ask. */
static void design(const char *name, void (*server)(void))
{
	pid_t pid = Fork();
	int status, content;

	if (pid == 0) {
		server();
		_exit(3);
	}
	content = clients();
	kill(pid, SIGTERM);
	Waitpid(pid, &status, 0);
	report(name, content);
	if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGTERM)
		printf("%s: the server ended with %#x\n", name, status);
}

/* The same for a server that is threads of this process. */
static void design_of_threads(const char *name, void (*server)(void))
{
	pid_t pid;
	int status;

	begin_listening();
	if ((pid = Fork()) == 0)
		_exit(clients());
	server();
	Waitpid(pid, &status, 0);
	report(name, WEXITSTATUS(status));
}

static void count(int worker) { __sync_fetch_and_add(&served[worker], 1); }

/* -- One process. 30.5 -- */

static void iterative(void)
{
	for (;;) {
		int connfd = Accept(listenfd, NULL, NULL);

		count(0);
		serve(connfd);
		Close(connfd);
	}
}

/* -- A child for each connection. 30.6 -- */

static void reap(int signo)
{
	int saved = errno;

	while (waitpid(-1, NULL, WNOHANG) > 0)
		;
	errno = saved;
}

static void forking(void)
{
	int connfd;

	Signal(SIGCHLD, reap);
	for (;;) {
		if ((connfd = accept(listenfd, NULL, NULL)) < 0) {
			if (errno == EINTR)
				continue;
			err_sys("accept error");
		}
		count(0);
		if (Fork() == 0) {
			Close(listenfd);
			serve(connfd);
			exit(0);
		}
		Close(connfd);
	}
}

/* -- Children made beforehand. 30.7 to 30.9 -- */

static pid_t children[WORKERS];
static int lock_fd;
static pthread_mutex_t *shared_mutex;

static void no_lock(int take) { }
static void record_lock(int take)
{
	struct flock lock = {.l_type = take ? F_WRLCK : F_UNLCK, .l_whence = SEEK_SET};

	while (fcntl(lock_fd, F_SETLKW, &lock) < 0)
		if (errno != EINTR)
			err_sys("fcntl error for lock");
}
static void mutex_lock(int take)
{
	if (take)
		Pthread_mutex_lock(shared_mutex);
	else
		Pthread_mutex_unlock(shared_mutex);
}

static void end_children(int signo)
{
	int i;

	for (i = 0; i < WORKERS; i++)
		kill(children[i], SIGTERM);
	while (wait(NULL) > 0)
		;
	signal(signo, SIG_DFL);
	raise(signo);
}

static void preforked(void (*lock)(int))
{
	int i;

	for (i = 0; i < WORKERS; i++) {
		if ((children[i] = Fork()) > 0)
			continue;
		for (;;) {
			int connfd;

			lock(1);
			connfd = Accept(listenfd, NULL, NULL);
			lock(0);
			count(i);
			serve(connfd);
			Close(connfd);
		}
	}
	Signal(SIGTERM, end_children);
	for (;;)
		pause();
}

static void preforked_plain(void) { preforked(no_lock); }
static void preforked_record(void) { preforked(record_lock); }
static void preforked_mutex(void) { preforked(mutex_lock); }

/* -- The parent accepts, and passes the descriptor to a child that has nothing to do. 30.9 -- */

static void passing(void)
{
	int pipes[WORKERS], busy[WORKERS] = {0}, i, pair[2], connfd, available = WORKERS;
	fd_set readable;
	char c;

	for (i = 0; i < WORKERS; i++) {
		Socketpair(AF_LOCAL, SOCK_STREAM, 0, pair);
		if ((children[i] = Fork()) == 0) {
			Close(pair[0]);
			Close(listenfd);
			for (;;) {
				if (Read_fd(pair[1], &c, 1, &connfd) == 0)
					_exit(0);
				count(i);
				serve(connfd);
				Close(connfd);
				Write(pair[1], "", 1);
			}
		}
		Close(pair[1]);
		pipes[i] = pair[0];
	}
	Signal(SIGTERM, end_children);
	for (;;) {
		FD_ZERO(&readable);
		if (available > 0)
			FD_SET(listenfd, &readable);
		for (i = 0; i < WORKERS; i++)
			FD_SET(pipes[i], &readable);
		if (select(FD_SETSIZE, &readable, NULL, NULL, NULL) < 0)
			continue;
		if (FD_ISSET(listenfd, &readable)) {
			connfd = Accept(listenfd, NULL, NULL);
			for (i = 0; busy[i]; i++)
				;
			busy[i] = 1;
			available--;
			Write_fd(pipes[i], "", 1, connfd);
			Close(connfd);
		}
		for (i = 0; i < WORKERS; i++) {
			if (!FD_ISSET(pipes[i], &readable))
				continue;
			if (Read(pipes[i], &c, 1) == 0)
				err_quit("child %d terminated unexpectedly", i);
			busy[i] = 0;
			available++;
		}
	}
}

/* -- A thread for each connection. 30.10 -- */

static void *serve_and_end(void *arg)
{
	int connfd = (int)(long)arg;

	Pthread_detach(pthread_self());
	serve(connfd);
	Close(connfd);
	return NULL;
}

static void threaded(void)
{
	pthread_t tid;
	int i;

	for (i = 0; i < CLIENTS; i++) {
		int connfd = Accept(listenfd, NULL, NULL);

		count(0);
		Pthread_create(&tid, NULL, serve_and_end, (void *)(long)connfd);
	}
}

/* -- Threads made beforehand: each accepts; or one does, and hands them over. 30.11, 30.12 -- */

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER, queue_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;
static int queue[CLIENTS], put, taken;

static void *accept_and_serve(void *arg)
{
	for (;;) {
		int connfd;

		Pthread_mutex_lock(&mutex);
		connfd = Accept(listenfd, NULL, NULL);
		Pthread_mutex_unlock(&mutex);
		count((int)(long)arg);
		serve(connfd);
		Close(connfd);
	}
}

static void *take_and_serve(void *arg)
{
	for (;;) {
		int connfd;

		Pthread_mutex_lock(&queue_mutex);
		while (taken == put)
			Pthread_cond_wait(&cond, &queue_mutex);
		connfd = queue[taken++ % CLIENTS];
		Pthread_mutex_unlock(&queue_mutex);
		count((int)(long)arg);
		serve(connfd);
		Close(connfd);
	}
}

static void prethreaded(void)
{
	pthread_t tid;
	long i;

	for (i = 0; i < WORKERS; i++)
		Pthread_create(&tid, NULL, accept_and_serve, (void *)i);
}

static void prethreaded_one_accepts(void)
{
	pthread_t tid;
	long i;

	for (i = 0; i < WORKERS; i++)
		Pthread_create(&tid, NULL, take_and_serve, (void *)i);
	for (i = 0; i < CLIENTS; i++) {
		int connfd = Accept(listenfd, NULL, NULL);

		Pthread_mutex_lock(&queue_mutex);
		queue[put++ % CLIENTS] = connfd;
		Pthread_cond_signal(&cond);
		Pthread_mutex_unlock(&queue_mutex);
	}
}

int main(void)
{
	pthread_mutexattr_t attributes;
	char path[] = "/tmp/designs.XXXXXX";

	setvbuf(stdout, NULL, _IOLBF, 0);
	served = Mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANON, -1, 0);
	shared_mutex = (pthread_mutex_t *)((char *)served + 1024);
	pthread_mutexattr_init(&attributes);
	pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
	pthread_mutex_init(shared_mutex, &attributes);
	lock_fd = Mkstemp(path);
	Unlink(path);

	begin_listening();
	design("iterative", iterative);
	design("a child for each", forking);
	design("preforked", preforked_plain);
	design("preforked, a record lock around accept", preforked_record);
	design("preforked, a mutex around accept", preforked_mutex);
	design("preforked, descriptors passed", passing);
	design_of_threads("a thread for each", threaded);
	design_of_threads("prethreaded, one accepts", prethreaded_one_accepts);
	design_of_threads("prethreaded, each accepts", prethreaded);
	return 0;
}
