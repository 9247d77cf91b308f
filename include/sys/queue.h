/* Lists as macros. man 7 queue */
#ifndef _SOCKSH_SYS_QUEUE_H
#define _SOCKSH_SYS_QUEUE_H

/* -- SLIST: singly linked -- */

/* the type of a head of a singly linked list */
#define SLIST_HEAD(name, type) \
	struct name { \
		struct type *slh_first; \
	}
#define SLIST_HEAD_INITIALIZER(head) { (void *)0 } /* a head whose list is empty, in its declaration */
/* what an element has as a member to be in a singly linked list */
#define SLIST_ENTRY(type) \
	struct { \
		struct type *sle_next; \
	}
#define SLIST_INIT(head) ((head)->slh_first = (void *)0) /* make the list empty */
#define SLIST_EMPTY(head) ((head)->slh_first == (void *)0) /* true if nothing is in the list */
#define SLIST_FIRST(head) ((head)->slh_first) /* the first element, or NULL */
#define SLIST_NEXT(element, field) ((element)->field.sle_next) /* the element behind, or NULL */
#define SLIST_FOREACH(variable, head, field) for ((variable) = SLIST_FIRST(head); (variable); (variable) = SLIST_NEXT(variable, field)) /* a loop over all elements; do not free the current one */
/* put an element in front of all */
#define SLIST_INSERT_HEAD(head, element, field) \
	do { \
		(element)->field.sle_next = (head)->slh_first; \
		(head)->slh_first = (element); \
	} while (0)
/* put an element behind another */
#define SLIST_INSERT_AFTER(listed, element, field) \
	do { \
		(element)->field.sle_next = (listed)->field.sle_next; \
		(listed)->field.sle_next = (element); \
	} while (0)
#define SLIST_REMOVE_HEAD(head, field) ((head)->slh_first = (head)->slh_first->field.sle_next) /* take the first element out */
/* take an element out, which is searched for from the head: linear time */
#define SLIST_REMOVE(head, element, type, field) \
	do { \
		struct type **__at = &(head)->slh_first; \
		while (*__at != (element)) \
			__at = &(*__at)->field.sle_next; \
		*__at = (element)->field.sle_next; \
	} while (0)

/* -- LIST: doubly linked; le_prev points to what points to the element -- */

/* the type of a head of a doubly linked list */
#define LIST_HEAD(name, type) \
	struct name { \
		struct type *lh_first; \
	}
#define LIST_HEAD_INITIALIZER(head) { (void *)0 } /* a head whose list is empty, in its declaration */
/* what an element has as a member to be in a doubly linked list */
#define LIST_ENTRY(type) \
	struct { \
		struct type *le_next; \
		struct type **le_prev; \
	}
#define LIST_INIT(head) ((head)->lh_first = (void *)0) /* make the list empty */
#define LIST_EMPTY(head) ((head)->lh_first == (void *)0) /* true if nothing is in the list */
#define LIST_FIRST(head) ((head)->lh_first) /* the first element, or NULL */
#define LIST_NEXT(element, field) ((element)->field.le_next) /* the element behind, or NULL */
#define LIST_FOREACH(variable, head, field) for ((variable) = LIST_FIRST(head); (variable); (variable) = LIST_NEXT(variable, field)) /* a loop over all elements; do not free the current one */
/* put an element in front of all */
#define LIST_INSERT_HEAD(head, element, field) \
	do { \
		if (((element)->field.le_next = (head)->lh_first) != (void *)0) \
			(head)->lh_first->field.le_prev = &(element)->field.le_next; \
		(head)->lh_first = (element); \
		(element)->field.le_prev = &(head)->lh_first; \
	} while (0)
/* put an element behind another */
#define LIST_INSERT_AFTER(listed, element, field) \
	do { \
		if (((element)->field.le_next = (listed)->field.le_next) != (void *)0) \
			(listed)->field.le_next->field.le_prev = &(element)->field.le_next; \
		(listed)->field.le_next = (element); \
		(element)->field.le_prev = &(listed)->field.le_next; \
	} while (0)
/* put an element in front of another */
#define LIST_INSERT_BEFORE(listed, element, field) \
	do { \
		(element)->field.le_prev = (listed)->field.le_prev; \
		(element)->field.le_next = (listed); \
		*(listed)->field.le_prev = (element); \
		(listed)->field.le_prev = &(element)->field.le_next; \
	} while (0)
/* take an element out, in constant time */
#define LIST_REMOVE(element, field) \
	do { \
		if ((element)->field.le_next != (void *)0) \
			(element)->field.le_next->field.le_prev = (element)->field.le_prev; \
		*(element)->field.le_prev = (element)->field.le_next; \
	} while (0)

/* -- STAILQ and SIMPLEQ: singly linked with an end; the end points to the last pointer -- */

/* the type of a head of a singly linked queue */
#define STAILQ_HEAD(name, type) \
	struct name { \
		struct type *stqh_first; \
		struct type **stqh_last; \
	}
#define STAILQ_HEAD_INITIALIZER(head) { (void *)0, &(head).stqh_first } /* a head whose list is empty, in its declaration */
/* what an element has as a member to be in a singly linked queue */
#define STAILQ_ENTRY(type) \
	struct { \
		struct type *stqe_next; \
	}
/* make the list empty */
#define STAILQ_INIT(head) \
	do { \
		(head)->stqh_first = (void *)0; \
		(head)->stqh_last = &(head)->stqh_first; \
	} while (0)
#define STAILQ_EMPTY(head) ((head)->stqh_first == (void *)0) /* true if nothing is in the list */
#define STAILQ_FIRST(head) ((head)->stqh_first) /* the first element, or NULL */
#define STAILQ_NEXT(element, field) ((element)->field.stqe_next) /* the element behind, or NULL */
#define STAILQ_FOREACH(variable, head, field) for ((variable) = STAILQ_FIRST(head); (variable); (variable) = STAILQ_NEXT(variable, field)) /* a loop over all elements; do not free the current one */
/* put an element in front of all */
#define STAILQ_INSERT_HEAD(head, element, field) \
	do { \
		if (((element)->field.stqe_next = (head)->stqh_first) == (void *)0) \
			(head)->stqh_last = &(element)->field.stqe_next; \
		(head)->stqh_first = (element); \
	} while (0)
/* put an element behind all */
#define STAILQ_INSERT_TAIL(head, element, field) \
	do { \
		(element)->field.stqe_next = (void *)0; \
		*(head)->stqh_last = (element); \
		(head)->stqh_last = &(element)->field.stqe_next; \
	} while (0)
/* put an element behind another */
#define STAILQ_INSERT_AFTER(head, listed, element, field) \
	do { \
		if (((element)->field.stqe_next = (listed)->field.stqe_next) == (void *)0) \
			(head)->stqh_last = &(element)->field.stqe_next; \
		(listed)->field.stqe_next = (element); \
	} while (0)
/* take the first element out */
#define STAILQ_REMOVE_HEAD(head, field) \
	do { \
		if (((head)->stqh_first = (head)->stqh_first->field.stqe_next) == (void *)0) \
			(head)->stqh_last = &(head)->stqh_first; \
	} while (0)
/* take an element out, which is searched for from the head: linear time */
#define STAILQ_REMOVE(head, element, type, field) \
	do { \
		struct type **__at = &(head)->stqh_first; \
		while (*__at != (element)) \
			__at = &(*__at)->field.stqe_next; \
		if ((*__at = (element)->field.stqe_next) == (void *)0) \
			(head)->stqh_last = __at; \
	} while (0)
/* put all elements of the second behind those of the first */
#define STAILQ_CONCAT(head1, head2) \
	do { \
		if (!STAILQ_EMPTY(head2)) { \
			*(head1)->stqh_last = (head2)->stqh_first; \
			(head1)->stqh_last = (head2)->stqh_last; \
			STAILQ_INIT(head2); \
		} \
	} while (0)

/* the type of a head of a singly linked queue (the older name of STAILQ) */
#define SIMPLEQ_HEAD(name, type) \
	struct name { \
		struct type *sqh_first; \
		struct type **sqh_last; \
	}
#define SIMPLEQ_HEAD_INITIALIZER(head) { (void *)0, &(head).sqh_first } /* a head whose list is empty, in its declaration */
/* what an element has as a member to be in a singly linked queue (the older name of STAILQ) */
#define SIMPLEQ_ENTRY(type) \
	struct { \
		struct type *sqe_next; \
	}
/* make the list empty */
#define SIMPLEQ_INIT(head) \
	do { \
		(head)->sqh_first = (void *)0; \
		(head)->sqh_last = &(head)->sqh_first; \
	} while (0)
#define SIMPLEQ_EMPTY(head) ((head)->sqh_first == (void *)0) /* true if nothing is in the list */
#define SIMPLEQ_FIRST(head) ((head)->sqh_first) /* the first element, or NULL */
#define SIMPLEQ_NEXT(element, field) ((element)->field.sqe_next) /* the element behind, or NULL */
#define SIMPLEQ_FOREACH(variable, head, field) for ((variable) = SIMPLEQ_FIRST(head); (variable); (variable) = SIMPLEQ_NEXT(variable, field)) /* a loop over all elements; do not free the current one */
/* put an element behind all */
#define SIMPLEQ_INSERT_TAIL(head, element, field) \
	do { \
		(element)->field.sqe_next = (void *)0; \
		*(head)->sqh_last = (element); \
		(head)->sqh_last = &(element)->field.sqe_next; \
	} while (0)
/* put an element in front of all */
#define SIMPLEQ_INSERT_HEAD(head, element, field) \
	do { \
		if (((element)->field.sqe_next = (head)->sqh_first) == (void *)0) \
			(head)->sqh_last = &(element)->field.sqe_next; \
		(head)->sqh_first = (element); \
	} while (0)
/* take the first element out */
#define SIMPLEQ_REMOVE_HEAD(head, field) \
	do { \
		if (((head)->sqh_first = (head)->sqh_first->field.sqe_next) == (void *)0) \
			(head)->sqh_last = &(head)->sqh_first; \
	} while (0)
/* put an element behind another */
#define SIMPLEQ_INSERT_AFTER(head, listed, element, field) \
	do { \
		if (((element)->field.sqe_next = (listed)->field.sqe_next) == (void *)0) \
			(head)->sqh_last = &(element)->field.sqe_next; \
		(listed)->field.sqe_next = (element); \
	} while (0)
/* take an element out, which is searched for from the head: linear time */
#define SIMPLEQ_REMOVE(head, element, type, field) \
	do { \
		struct type **__at = &(head)->sqh_first; \
		while (*__at != (element)) \
			__at = &(*__at)->field.sqe_next; \
		if ((*__at = (element)->field.sqe_next) == (void *)0) \
			(head)->sqh_last = __at; \
	} while (0)

/* -- TAILQ: doubly linked with an end -- */

/* the type of a head of a doubly linked queue */
#define TAILQ_HEAD(name, type) \
	struct name { \
		struct type *tqh_first; \
		struct type **tqh_last; \
	}
#define TAILQ_HEAD_INITIALIZER(head) { (void *)0, &(head).tqh_first } /* a head whose list is empty, in its declaration */
/* what an element has as a member to be in a doubly linked queue */
#define TAILQ_ENTRY(type) \
	struct { \
		struct type *tqe_next; \
		struct type **tqe_prev; \
	}
/* make the list empty */
#define TAILQ_INIT(head) \
	do { \
		(head)->tqh_first = (void *)0; \
		(head)->tqh_last = &(head)->tqh_first; \
	} while (0)
#define TAILQ_EMPTY(head) ((head)->tqh_first == (void *)0) /* true if nothing is in the list */
#define TAILQ_FIRST(head) ((head)->tqh_first) /* the first element, or NULL */
#define TAILQ_NEXT(element, field) ((element)->field.tqe_next) /* the element behind, or NULL */
/* A head and an entry look alike: what lies before the last pointer belongs to the element before it. */
#define TAILQ_LAST(head, name) (*((struct name *)((head)->tqh_last))->tqh_last)
#define TAILQ_PREV(element, name, field) (*((struct name *)((element)->field.tqe_prev))->tqh_last) /* the element before, or NULL */
#define TAILQ_FOREACH(variable, head, field) for ((variable) = TAILQ_FIRST(head); (variable); (variable) = TAILQ_NEXT(variable, field)) /* a loop over all elements; do not free the current one */
#define TAILQ_FOREACH_REVERSE(variable, head, name, field) for ((variable) = TAILQ_LAST(head, name); (variable); (variable) = TAILQ_PREV(variable, name, field)) /* a loop over all elements from the last to the first */
/* put an element in front of all */
#define TAILQ_INSERT_HEAD(head, element, field) \
	do { \
		if (((element)->field.tqe_next = (head)->tqh_first) != (void *)0) \
			(head)->tqh_first->field.tqe_prev = &(element)->field.tqe_next; \
		else \
			(head)->tqh_last = &(element)->field.tqe_next; \
		(head)->tqh_first = (element); \
		(element)->field.tqe_prev = &(head)->tqh_first; \
	} while (0)
/* put an element behind all */
#define TAILQ_INSERT_TAIL(head, element, field) \
	do { \
		(element)->field.tqe_next = (void *)0; \
		(element)->field.tqe_prev = (head)->tqh_last; \
		*(head)->tqh_last = (element); \
		(head)->tqh_last = &(element)->field.tqe_next; \
	} while (0)
/* put an element behind another */
#define TAILQ_INSERT_AFTER(head, listed, element, field) \
	do { \
		if (((element)->field.tqe_next = (listed)->field.tqe_next) != (void *)0) \
			(element)->field.tqe_next->field.tqe_prev = &(element)->field.tqe_next; \
		else \
			(head)->tqh_last = &(element)->field.tqe_next; \
		(listed)->field.tqe_next = (element); \
		(element)->field.tqe_prev = &(listed)->field.tqe_next; \
	} while (0)
/* put an element in front of another */
#define TAILQ_INSERT_BEFORE(listed, element, field) \
	do { \
		(element)->field.tqe_prev = (listed)->field.tqe_prev; \
		(element)->field.tqe_next = (listed); \
		*(listed)->field.tqe_prev = (element); \
		(listed)->field.tqe_prev = &(element)->field.tqe_next; \
	} while (0)
/* take an element out, in constant time */
#define TAILQ_REMOVE(head, element, field) \
	do { \
		if ((element)->field.tqe_next != (void *)0) \
			(element)->field.tqe_next->field.tqe_prev = (element)->field.tqe_prev; \
		else \
			(head)->tqh_last = (element)->field.tqe_prev; \
		*(element)->field.tqe_prev = (element)->field.tqe_next; \
	} while (0)
/* put all elements of the second behind those of the first */
#define TAILQ_CONCAT(head1, head2, field) \
	do { \
		if (!TAILQ_EMPTY(head2)) { \
			*(head1)->tqh_last = (head2)->tqh_first; \
			(head2)->tqh_first->field.tqe_prev = (head1)->tqh_last; \
			(head1)->tqh_last = (head2)->tqh_last; \
			TAILQ_INIT(head2); \
		} \
	} while (0)

/* -- CIRCLEQ: doubly linked to a circle, which the head itself closes -- */

/* the type of a head of a circle */
#define CIRCLEQ_HEAD(name, type) \
	struct name { \
		struct type *cqh_first; \
		struct type *cqh_last; \
	}
#define CIRCLEQ_HEAD_INITIALIZER(head) { (void *)&head, (void *)&head } /* a head whose list is empty, in its declaration */
/* what an element has as a member to be in a circle */
#define CIRCLEQ_ENTRY(type) \
	struct { \
		struct type *cqe_next; \
		struct type *cqe_prev; \
	}
/* make the list empty */
#define CIRCLEQ_INIT(head) \
	do { \
		(head)->cqh_first = (void *)(head); \
		(head)->cqh_last = (void *)(head); \
	} while (0)
#define CIRCLEQ_EMPTY(head) ((head)->cqh_first == (void *)(head)) /* true if nothing is in the list */
#define CIRCLEQ_FIRST(head) ((head)->cqh_first) /* the first element, or the head */
#define CIRCLEQ_LAST(head) ((head)->cqh_last) /* the last element, or the head */
#define CIRCLEQ_NEXT(element, field) ((element)->field.cqe_next) /* the element behind, or the head */
#define CIRCLEQ_PREV(element, field) ((element)->field.cqe_prev) /* the element before, or the head */
#define CIRCLEQ_LOOP_NEXT(head, element, field) (((element)->field.cqe_next == (void *)(head)) ? ((head)->cqh_first) : ((element)->field.cqe_next)) /* the element behind; behind the last the first */
#define CIRCLEQ_LOOP_PREV(head, element, field) (((element)->field.cqe_prev == (void *)(head)) ? ((head)->cqh_last) : ((element)->field.cqe_prev)) /* the element before; before the first the last */
#define CIRCLEQ_FOREACH(variable, head, field) for ((variable) = (head)->cqh_first; (variable) != (const void *)(head); (variable) = (variable)->field.cqe_next) /* a loop over all elements; do not free the current one */
#define CIRCLEQ_FOREACH_REVERSE(variable, head, field) for ((variable) = (head)->cqh_last; (variable) != (const void *)(head); (variable) = (variable)->field.cqe_prev) /* a loop over all elements from the last to the first */
/* put an element behind another */
#define CIRCLEQ_INSERT_AFTER(head, listed, element, field) \
	do { \
		(element)->field.cqe_next = (listed)->field.cqe_next; \
		(element)->field.cqe_prev = (listed); \
		if ((listed)->field.cqe_next == (void *)(head)) \
			(head)->cqh_last = (element); \
		else \
			(listed)->field.cqe_next->field.cqe_prev = (element); \
		(listed)->field.cqe_next = (element); \
	} while (0)
/* put an element in front of another */
#define CIRCLEQ_INSERT_BEFORE(head, listed, element, field) \
	do { \
		(element)->field.cqe_next = (listed); \
		(element)->field.cqe_prev = (listed)->field.cqe_prev; \
		if ((listed)->field.cqe_prev == (void *)(head)) \
			(head)->cqh_first = (element); \
		else \
			(listed)->field.cqe_prev->field.cqe_next = (element); \
		(listed)->field.cqe_prev = (element); \
	} while (0)
/* put an element in front of all */
#define CIRCLEQ_INSERT_HEAD(head, element, field) \
	do { \
		(element)->field.cqe_next = (head)->cqh_first; \
		(element)->field.cqe_prev = (void *)(head); \
		if ((head)->cqh_last == (void *)(head)) \
			(head)->cqh_last = (element); \
		else \
			(head)->cqh_first->field.cqe_prev = (element); \
		(head)->cqh_first = (element); \
	} while (0)
/* put an element behind all */
#define CIRCLEQ_INSERT_TAIL(head, element, field) \
	do { \
		(element)->field.cqe_next = (void *)(head); \
		(element)->field.cqe_prev = (head)->cqh_last; \
		if ((head)->cqh_first == (void *)(head)) \
			(head)->cqh_first = (element); \
		else \
			(head)->cqh_last->field.cqe_next = (element); \
		(head)->cqh_last = (element); \
	} while (0)
/* take an element out, in constant time */
#define CIRCLEQ_REMOVE(head, element, field) \
	do { \
		if ((element)->field.cqe_next == (void *)(head)) \
			(head)->cqh_last = (element)->field.cqe_prev; \
		else \
			(element)->field.cqe_next->field.cqe_prev = (element)->field.cqe_prev; \
		if ((element)->field.cqe_prev == (void *)(head)) \
			(head)->cqh_first = (element)->field.cqe_next; \
		else \
			(element)->field.cqe_prev->field.cqe_next = (element)->field.cqe_next; \
	} while (0)

#endif
