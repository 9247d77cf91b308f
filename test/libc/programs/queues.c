/* <sys/queue.h>: circles, and what else few programs use of it. */
#include <stddef.h>
#include <stdio.h>
#include <sys/queue.h>

struct item {
	int value;
	CIRCLEQ_ENTRY(item) circle;
	SIMPLEQ_ENTRY(item) queue;
};
CIRCLEQ_HEAD(circle, item);
SIMPLEQ_HEAD(queue, item);

static struct circle global = CIRCLEQ_HEAD_INITIALIZER(global);

static void show(const char *what, struct circle *head)
{
	struct item *each;

	printf("%s:", what);
	CIRCLEQ_FOREACH(each, head, circle)
		printf(" %d", each->value);
	printf(" |");
	CIRCLEQ_FOREACH_REVERSE(each, head, circle)
		printf(" %d", each->value);
	printf("%s\n", CIRCLEQ_EMPTY(head) ? " empty" : "");
}

static void show_queue(const char *what, struct queue *head)
{
	struct item *each;

	printf("%s:", what);
	SIMPLEQ_FOREACH(each, head, queue)
		printf(" %d", each->value);
	printf("%s\n", SIMPLEQ_EMPTY(head) ? " empty" : "");
}

int main(void)
{
	struct item items[5] = { { 0 }, { 1 }, { 2 }, { 3 }, { 4 } };
	struct circle head;
	struct queue queue = SIMPLEQ_HEAD_INITIALIZER(queue);
	struct item *first = &items[1], *last = &items[4];

	CIRCLEQ_INIT(&head);
	show("new", &head);
	show("global", &global);
	CIRCLEQ_INSERT_HEAD(&head, &items[2], circle);
	CIRCLEQ_INSERT_TAIL(&head, &items[4], circle);
	CIRCLEQ_INSERT_AFTER(&head, &items[2], &items[3], circle);
	CIRCLEQ_INSERT_BEFORE(&head, &items[2], &items[1], circle);
	show("four", &head);
	printf("%d %d %d %d\n", CIRCLEQ_FIRST(&head)->value, CIRCLEQ_LAST(&head)->value,
		CIRCLEQ_NEXT(&items[2], circle)->value, CIRCLEQ_PREV(&items[2], circle)->value);
	printf("%d %d %d %d\n", CIRCLEQ_LOOP_NEXT(&head, last, circle)->value, CIRCLEQ_LOOP_NEXT(&head, first, circle)->value,
		CIRCLEQ_LOOP_PREV(&head, first, circle)->value, CIRCLEQ_LOOP_PREV(&head, last, circle)->value);
	CIRCLEQ_REMOVE(&head, &items[1], circle);
	CIRCLEQ_REMOVE(&head, &items[4], circle);
	show("two", &head);
	CIRCLEQ_INSERT_TAIL(&global, &items[0], circle);
	CIRCLEQ_INSERT_AFTER(&global, &items[0], &items[1], circle);
	show("global", &global);

	SIMPLEQ_INSERT_TAIL(&queue, &items[0], queue);
	SIMPLEQ_INSERT_AFTER(&queue, &items[0], &items[1], queue);
	SIMPLEQ_INSERT_TAIL(&queue, &items[2], queue);
	show_queue("queue", &queue);
	SIMPLEQ_REMOVE(&queue, &items[2], item, queue);
	SIMPLEQ_INSERT_TAIL(&queue, &items[3], queue);
	SIMPLEQ_REMOVE(&queue, &items[0], item, queue);
	show_queue("queue", &queue);
	return 0;
}
