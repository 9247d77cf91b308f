/* qsort with a comparison function, a quicksort of our own, and a heap sort. */
#include "kernel.h"

#define COUNT 20000

static int numbers[COUNT];

static int ascending(const void *a, const void *b)
{
    int left = *(const int *)a, right = *(const int *)b;

    return (left > right) - (left < right);
}

static void quicksort(int *a, int low, int high)
{
    while (low < high) {
        int pivot = a[low + (high - low) / 2], i = low, j = high;

        while (i <= j) {
            while (a[i] < pivot)
                i++;
            while (a[j] > pivot)
                j--;
            if (i <= j) {
                int kept = a[i];

                a[i++] = a[j];
                a[j--] = kept;
            }
        }
        if (j - low < high - i) {
            quicksort(a, low, j);
            low = i;
        } else {
            quicksort(a, i, high);
            high = j;
        }
    }
}

static void sift(int *a, int at, int count)
{
    int value = a[at];

    for (int child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && a[child + 1] > a[child])
            child++;
        if (a[child] <= value)
            break;
        a[at] = a[child];
    }
    a[at] = value;
}

static void heapsort_numbers(int *a, int count)
{
    for (int i = count / 2 - 1; i >= 0; i--)
        sift(a, i, count);
    for (int end = count - 1; end > 0; end--) {
        int kept = a[0];

        a[0] = a[end];
        a[end] = kept;
        sift(a, 0, end);
    }
}

static void scatter(void)
{
    for (int i = 0; i < COUNT; i++)
        numbers[i] = (int)next_random();
}

static uint64_t weigh(uint64_t sum)
{
    for (int i = 0; i < COUNT; i += 97)
        sum = sum * 31 + (unsigned)numbers[i];
    return sum;
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    for (int round = 0; round < 4; round++) {
        scatter();
        qsort(numbers, COUNT, sizeof(int), ascending);
        sum = weigh(sum);
        scatter();
        quicksort(numbers, 0, COUNT - 1);
        sum = weigh(sum);
        scatter();
        heapsort_numbers(numbers, COUNT);
        sum = weigh(sum);
    }
    return sum;
}
