/* Searching: lists, trees, a hash table. POSIX; man 3 hsearch */
#ifndef _SOCKSH_SEARCH_H
#define _SOCKSH_SEARCH_H

#include <socksh/annotations.h>
#include <socksh/size.h>

typedef struct entry {
	char *key;
	void *data;
} ENTRY;
typedef enum {
	FIND, /* hsearch(): only look */
	ENTER /* hsearch(): put it in if it is not there */
} ACTION;
typedef enum {
	preorder, /* twalk(): before the children */
	postorder, /* twalk(): between the two children */
	endorder, /* twalk(): after the children */
	leaf /* twalk(): it has no children */
} VISIT;

/* A hash table of hcreate_r(); all 0 before. */
struct hsearch_data {
	struct _ENTRY *table;
	unsigned int size;
	unsigned int filled;
};

/** Find an element, or append it. man 3 lsearch */
void *lsearch(const void *key, void *base, size_t *nmemb, size_t size, int (*compar)(const void *a, const void *b)) __custom;
/** Find an element. man 3 lfind */
void *lfind(const void *key, const void *base, size_t *nmemb, size_t size, int (*compar)(const void *a, const void *b)) __custom;
/** Make the hash table. man 3 hcreate */
int hcreate(size_t nel) __custom;
/** Find or enter in the hash table. man 3 hsearch */
ENTRY *hsearch(ENTRY item, ACTION action) __custom;
/** Destroy the hash table. man 3 hdestroy */
void hdestroy(void) __custom;
/** Make a hash table. man 3 hcreate_r
 *  errors: EINVAL ENOMEM
 *  returns: 0 if that failed */
int hcreate_r(size_t nel, struct hsearch_data *htab) __custom;
/** Find or enter in a hash table. man 3 hsearch_r
 *  errors: ENOMEM ESRCH
 *  returns: 0 if that failed */
int hsearch_r(ENTRY item, ACTION action, ENTRY **retval, struct hsearch_data *htab) __custom;
/** Destroy a hash table. man 3 hdestroy_r
 *  errors: EINVAL */
void hdestroy_r(struct hsearch_data *htab) __custom;
/** Find in a tree, or insert. man 3 tsearch
 *  returns: a pointer to the node, whose first member is the key */
void *tsearch(const void *key, void **rootp, int (*compar)(const void *a, const void *b)) __custom;
/** Find in a tree. man 3 tfind */
void *tfind(const void *key, void *const *rootp, int (*compar)(const void *a, const void *b)) __custom;
/** Delete from a tree. man 3 tdelete
 *  returns: the parent's node, or NULL */
void *tdelete(const void *restrict key, void **restrict rootp, int (*compar)(const void *a, const void *b)) __custom;
/** Visit a tree in order. man 3 twalk */
void twalk(const void *root, void (*action)(const void *node, VISIT which, int depth)) __custom;
/** twalk() with an argument for the function. man 3 twalk_r */
void twalk_r(const void *root, void (*action)(const void *node, VISIT which, void *closure), void *closure) __custom;
/** Free a tree. man 3 tdestroy */
void tdestroy(void *root, void (*free_node)(void *key)) __custom;
/** Insert into a doubly linked list. man 3 insque */
void insque(void *elem, void *prev) __custom;
/** Remove from a doubly linked list. man 3 remque */
void remque(void *elem) __custom;

#endif
