/**
 * What glibc declares only where _GNU_SOURCE (or _XOPEN_SOURCE) is defined, and the headers here declare everywhere: a
 * program may have functions, variables and structures of its own under these names. test/include compares with glibc.
 */
const FUNCTIONS =
  "accept4 aio_init asprintf basename canonicalize_file_name clock_adjtime close_range copy_file_range cuserid " +
  "dl_iterate_phdr dladdr dlinfo dup3 eaccess euidaccess execveat execvpe exp10 fallocate fcloseall fedisableexcept " +
  "feenableexcept fegetexcept fegetmode fesetexcept fesetmode fetestexceptflag fgets_unlocked fgetwc_unlocked " +
  "fgetws_unlocked fopencookie fputs_unlocked fputwc_unlocked fputws_unlocked futimesat gai_cancel gai_error " +
  "gai_suspend get_current_dir_name getaddrinfo_a getcpu getdate getdate_r getdents64 getgrent_r " +
  "getipv4sourcefilter getpt getpw getresgid getresuid getsourcefilter gettid getutmp getutmpx getwc_unlocked " +
  "getwchar_unlocked glob_pattern_p grantpt group_member hcreate_r hdestroy_r hsearch_r inet6_opt_append " +
  "inet6_opt_find inet6_opt_finish inet6_opt_get_val inet6_opt_init inet6_opt_next inet6_opt_set_val " +
  "inet6_rth_add inet6_rth_getaddr inet6_rth_init inet6_rth_reverse inet6_rth_segments inet6_rth_space " +
  "memfd_create memfrob memmem mempcpy memrchr mkostemp mkostemps mremap name_to_handle_at nftw " +
  "open_by_handle_at pipe2 pkey_alloc pkey_free pkey_get pkey_mprotect pkey_set posix_openpt " +
  "posix_spawn_file_actions_addchdir_np posix_spawn_file_actions_addclosefrom_np " +
  "posix_spawn_file_actions_addfchdir_np posix_spawn_file_actions_addtcsetpgrp_np ppoll preadv2 prlimit " +
  "process_madvise process_mrelease process_vm_readv process_vm_writev pthread_attr_getaffinity_np " +
  "pthread_attr_getsigmask_np pthread_attr_setaffinity_np pthread_attr_setsigmask_np pthread_clockjoin_np " +
  "pthread_cond_clockwait pthread_getaffinity_np pthread_getattr_np pthread_getconcurrency pthread_getname_np " +
  "pthread_setaffinity_np pthread_setconcurrency pthread_setname_np pthread_sigqueue pthread_timedjoin_np " +
  "pthread_tryjoin_np pthread_yield ptsname ptsname_r putgrent putwc_unlocked putwchar_unlocked pwritev2 " +
  "qsort_r rawmemchr readahead recvmmsg renameat2 scandirat sched_getaffinity sched_getcpu sched_setaffinity " +
  "secure_getenv sem_clockwait semtimedop sendmmsg setipv4sourcefilter setns setresgid setresuid " +
  "setsourcefilter sigabbrev_np sigandset sigdescr_np sighold sigignore sigisemptyset sigorset sigrelse sigset " +
  "sincos sincosf splice statx strcasestr strchrnul strerrordesc_np strerrorname_np strfromd strfromf strfroml " +
  "strfry strptime strptime_l strtod_l strtof_l strtol_l strtold_l strtoll_l strtoul_l strtoull_l strverscmp " +
  "swab sync_file_range syncfs sysv_signal tdestroy tee timespec_getres twalk_r unlockpt unshare updwtmpx " +
  "utmpxname vasprintf versionsort vmsplice wcschrnul wcsftime_l wcstod_l wcstof_l wcstol_l wcstold_l wcstoll_l " +
  "wcstoq wcstoul_l wcstoull_l wcstouq wcswcs wcswidth wcwidth wmempcpy";
const TAGS = "ucred mmsghdr timex gaicb statx statx_timestamp file_handle hsearch_data f_owner_ex";

let names: ReadonlySet<string> | undefined;
let tags: ReadonlySet<string> | undefined;

export function isGnuFunction(name: string): boolean {
  return (names ??= new Set(FUNCTIONS.split(" "))).has(name);
}

export function isGnuTag(name: string): boolean {
  return (tags ??= new Set(TAGS.split(" "))).has(name);
}
