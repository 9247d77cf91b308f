/* <search.h>: lists and trees. */
#include <search.h>
#include <stdlib.h>
#include <string.h>

typedef int compare(const void *a, const void *b);

void *lfind(const void *key, const void *base, size_t *nmemb, size_t size, compare *compar)
{
	const char *element = base;

	for (size_t i = 0; i < *nmemb; i++, element += size)
		if (compar(key, element) == 0)
			return (void *)element;
	return NULL;
}

void *lsearch(const void *key, void *base, size_t *nmemb, size_t size, compare *compar)
{
	void *found = lfind(key, base, nmemb, size, compar);

	if (found != NULL)
		return found;
	return memcpy((char *)base + size * (*nmemb)++, key, size);
}

struct links {
	struct links *next, *previous;
};

void insque(void *elem, void *prev)
{
	struct links *element = elem, *before = prev;

	element->previous = before;
	element->next = before == NULL ? NULL : before->next;
	if (element->next != NULL)
		element->next->previous = element;
	if (before != NULL)
		before->next = element;
}

void remque(void *elem)
{
	struct links *element = elem;

	if (element->next != NULL)
		element->next->previous = element->previous;
	if (element->previous != NULL)
		element->previous->next = element->next;
}

/* ---- Trees: treaps, whose shape the nodes' addresses decide, so that sorted input is no worst case ---- */

struct node {
	/* First, as tsearch() promises. */
	const void *key;
	unsigned priority;
	struct node *left, *right;
};

static unsigned seed = 1;

static struct node **find(const void *key, struct node **at, compare *compar)
{
	while (*at != NULL) {
		int order = compar(key, (*at)->key);

		if (order == 0)
			break;
		at = order < 0 ? &(*at)->left : &(*at)->right;
	}
	return at;
}

void *tfind(const void *key, void *const *rootp, compare *compar)
{
	return rootp == NULL ? NULL : *find(key, (struct node **)rootp, compar);
}

/* Cuts a tree in two at a key that is not in it. */
static void split(struct node *tree, const void *key, compare *compar, struct node **low, struct node **high)
{
	while (tree != NULL) {
		if (compar(key, tree->key) < 0) {
			*high = tree;
			high = &tree->left;
			tree = *high;
		} else {
			*low = tree;
			low = &tree->right;
			tree = *low;
		}
	}
	*low = *high = NULL;
}

void *tsearch(const void *key, void **rootp, compare *compar)
{
	struct node **at = (struct node **)rootp, *fresh;

	if (rootp == NULL)
		return NULL;
	if ((fresh = tfind(key, rootp, compar)) != NULL)
		return fresh;
	fresh = malloc(sizeof *fresh);
	if (fresh == NULL)
		return NULL;
	seed = seed * 1103515245 + 12345;
	fresh->key = key;
	fresh->priority = seed;
	while (*at != NULL && (*at)->priority >= fresh->priority)
		at = compar(key, (*at)->key) < 0 ? &(*at)->left : &(*at)->right;
	split(*at, key, compar, &fresh->left, &fresh->right);
	return *at = fresh;
}

void *tdelete(const void *restrict key, void **restrict rootp, compare *compar)
{
	struct node **at = (struct node **)rootp, *parent, *dead, *left, *right;

	if (rootp == NULL)
		return NULL;
	parent = *at;
	while (*at != NULL) {
		int order = compar(key, (*at)->key);

		if (order == 0)
			break;
		parent = *at;
		at = order < 0 ? &(*at)->left : &(*at)->right;
	}
	dead = *at;
	if (dead == NULL)
		return NULL;
	for (left = dead->left, right = dead->right; left != NULL && right != NULL;) {
		if (left->priority >= right->priority) {
			*at = left;
			at = &left->right;
			left = *at;
		} else {
			*at = right;
			at = &right->left;
			right = *at;
		}
	}
	*at = left != NULL ? left : right;
	/* Of the root's parent POSIX says only that it is not null. */
	if (parent == dead)
		parent = (struct node *)rootp;
	free(dead);
	return parent;
}

static void walk(const struct node *node, void (*action)(const void *, VISIT, int), int depth)
{
	if (node->left == NULL && node->right == NULL) {
		action(node, leaf, depth);
		return;
	}
	action(node, preorder, depth);
	if (node->left != NULL)
		walk(node->left, action, depth + 1);
	action(node, postorder, depth);
	if (node->right != NULL)
		walk(node->right, action, depth + 1);
	action(node, endorder, depth);
}

void twalk(const void *root, void (*action)(const void *node, VISIT which, int depth))
{
	if (root != NULL && action != NULL)
		walk(root, action, 0);
}

static void walk_with(const struct node *node, void (*action)(const void *, VISIT, void *), void *closure)
{
	if (node->left == NULL && node->right == NULL) {
		action(node, leaf, closure);
		return;
	}
	action(node, preorder, closure);
	if (node->left != NULL)
		walk_with(node->left, action, closure);
	action(node, postorder, closure);
	if (node->right != NULL)
		walk_with(node->right, action, closure);
	action(node, endorder, closure);
}

void twalk_r(const void *root, void (*action)(const void *node, VISIT which, void *closure), void *closure)
{
	if (root != NULL && action != NULL)
		walk_with(root, action, closure);
}

void tdestroy(void *root, void (*free_node)(void *key))
{
	struct node *node = root;

	if (node == NULL)
		return;
	tdestroy(node->left, free_node);
	tdestroy(node->right, free_node);
	free_node((void *)node->key);
	free(node);
}
