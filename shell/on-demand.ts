/** Headers that the prompt reads when an entry first names what they are about: they would make each start slower. */

const headers: readonly { readonly word: RegExp; readonly header: string }[] = [
  { word: /sctp|pdapi_|_notification|heartbeat_action/i, header: "socksh/prompt-sctp.h" },
  {
    word:
      /\bpthread_\w*(?:_np|sched|prio|protocol|affinity|attr_\wetstack\b|barrierattr|rwlockattr_\wetps|yield|getconc)/,
    header: "socksh/pthread_more.h",
  },
  { word: /\bPthread_/, header: "unpthread.h" },
  { word: /ifi_|IFI_/, header: "unpifi.h" },
  { word: /rtt_|RTT_|dg_send_recv/i, header: "unprtt.h" },
  { word: /sock_masktop|net_rt_|get_rtaddrs|sysctl/i, header: "unproute.h" },
  {
    word:
      /\bstrbuf\b|\b(?:get|put)p?msg\b|\bisastream\b|\/dev\/(?:tcp|udp)\b|\b(?:I|T|TS|XTI)_[A-Za-z]|\bt_(?:open|alloc|bind|call|discon|err|info|look|opt|rcv|snd|str|unit)/,
    header: "socksh/prompt-streams.h",
  },
  { word: /\b(?:rt|if|ifa)_msghdr\b|\b[AP]F_ROUTE\b|PF_KEY|sadb_|SADB_/, header: "socksh/translated-families.h" },
  { word: /pcap_|PCAP_|bpf_|DLT_/, header: "pcap.h" },
  { word: /inet6_(?:opt|rth)_/, header: "socksh/in_options.h" },
  { word: /IPTOS_(?:DSCP|ECN|CLASS|PREC)|IPOPT_(?:TS_|SECUR_|SID|RESERVED|DEBMEAS)/, header: "socksh/ip_more.h" },
  { word: /kqueue|kevent|\bEV_|\bEVFILT_/i, header: "unpevent.h" },
  { word: /\/dev\/poll\b|\bdvpoll\b|\bDP_/, header: "sys/devpoll.h" },
  { word: /icmpd/i, header: "unpicmpd.h" },
  { word: /__show_options/, header: "socksh/inspect.h" },
];

/** Which of them a shell still has to read. */
export class HeadersOnDemand {
  #left = headers;

  /** `#include` lines for what `text` names and has not been read yet; "" for nothing. */
  linesFor(text: string): string {
    const named = this.#left.filter(({ word }) => word.test(text));
    if (named.length > 0) this.#left = this.#left.filter((each) => !named.includes(each));
    return named.map(({ header }) => `#include <${header}>\n`).join("");
  }
}
