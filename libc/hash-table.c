/* <search.h>: the hash tables of hsearch_r(), and the one of hsearch(). Open addressing, half empty at least. */
#include <errno.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

/* What glibc keeps in its struct hsearch_data is here: */
#define ENTRIES(data) ((ENTRY *)(data)->table)
#define SLOTS(data) ((data)->size)
#define USED(data) ((data)->filled)

int hcreate_r(size_t nel, struct hsearch_data *htab)
{
	size_t slots = 8;

	if (htab == NULL) {
		errno = EINVAL;
		return 0;
	}
	if (htab->table != NULL)
		return 0;
	if (nel > (1u << 30)) {
		errno = ENOMEM;
		return 0;
	}
	while (slots < nel * 2)
		slots *= 2;
	htab->table = calloc(slots, sizeof(ENTRY));
	htab->size = slots;
	htab->filled = 0;
	return htab->table != NULL;
}

void hdestroy_r(struct hsearch_data *htab)
{
	if (htab == NULL) {
		errno = EINVAL;
		return;
	}
	free(htab->table);
	htab->table = NULL;
}

int hsearch_r(ENTRY item, ACTION action, ENTRY **retval, struct hsearch_data *htab)
{
	size_t hash = 5381;
	ENTRY *table = ENTRIES(htab);

	*retval = NULL;
	if (table == NULL) {
		errno = ESRCH;
		return 0;
	}
	for (const char *c = item.key; *c; c++)
		hash = hash * 33 + (unsigned char)*c;
	for (size_t i = hash & (SLOTS(htab) - 1);; i = (i + 1) & (SLOTS(htab) - 1)) {
		if (table[i].key == NULL) {
			if (action == FIND) {
				errno = ESRCH;
				return 0;
			}
			if (USED(htab) == SLOTS(htab) / 2) {
				errno = ENOMEM;
				return 0;
			}
			USED(htab)++;
			table[i] = item;
		} else if (strcmp(table[i].key, item.key) != 0)
			continue;
		*retval = &table[i];
		return 1;
	}
}

static struct hsearch_data only;

int hcreate(size_t nel)
{
	return hcreate_r(nel, &only);
}

void hdestroy(void)
{
	hdestroy_r(&only);
}

ENTRY *hsearch(ENTRY item, ACTION action)
{
	ENTRY *found;

	hsearch_r(item, action, &found, &only);
	return found;
}
