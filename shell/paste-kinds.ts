/** What a pasted line is, when it is no C: the output of tools, configuration, shell commands. */

export type ForeignKind =
  | "prose"
  | "tcpdump output"
  | "a hex dump"
  | "a configuration file"
  | "a crontab"
  | "a shell command"
  | "another language";

const tcpdumpHeader =
  /^\s*(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d{3,9} (?:[A-Za-z0-9]+ +(?:In|Out|B|M|P) +)?(?:IP6?|ARP|RARP|ethertype|STP|\S+ > )/;
const tcpdumpFlow = /^\s+\S+\.\S+ > \S+: (?:Flags |\[|UDP|ICMP|SCTP|sctp|udp|tcp)/;
const hexOffset = /^\s*0x[0-9a-f]{4,8}:\s+(?:[0-9a-f]{2,4}\s?)+/;

/** Groups of 2, 4 or 8 hex digits, as xxd, hexdump, od and tcpdump write them, with an offset or a text column or not. */
const hexGroups =
  /^\s*(?:(?:0x)?[0-9a-fA-F]{4,16}:?\s+)??((?:(?:[0-9a-fA-F]{2}\s+)+|(?:[0-9a-fA-F]{4}\s+)+|(?:[0-9a-fA-F]{8}\s+)+)(?:[0-9a-fA-F]{2}|[0-9a-fA-F]{4}|[0-9a-fA-F]{8}))(?:\s{2,}\S.{0,31})?\s*$/;

const section = /^\s*\[[A-Za-z][^\]=;]*\]\s*$/;
const setting = /^\s*[A-Za-z][\w.@-]*(?:\[\w*\])?\s*=.*$/;

const crontabName = /^\s*@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)\s+\S/;
const crontabFields = /^\s*((?:[\d*][\d*,/-]*\s+){5})(\S.*)$/;

const shellPrompt = /^\s*(?:\[?[\w.-]+@[\w.-]+[^$#%]*[$#%]|[$%])\s+\S/;
/** The prompts of the book: `solaris % tcpcli01 127.0.0.1`. */
const bookPrompt = /^\s*(?:solaris|linux|freebsd|freebsd4|bsdi|macosx|darwin|aix|hpux|sunos5|alpha)\s+[%$#]\s+[a-z./]/;

/**
 * Recognises a line by its looks alone. `before` is what the nonblank line before it was: the lines of an ini
 * file or a packet are known by their beginning.
 */
export function foreignKindOf(line: string, before: ForeignKind | undefined): ForeignKind | undefined {
  if (tcpdumpHeader.test(line)) return "tcpdump output";
  if (before === "tcpdump output" && (tcpdumpFlow.test(line) || hexOffset.test(line))) return "tcpdump output";
  if (isHexDump(line)) return "a hex dump";
  if (section.test(line)) return "a configuration file";
  if (before === "a configuration file" && isSetting(line)) return "a configuration file";
  if (isCrontab(line)) return "a crontab";
  if (shellPrompt.test(line) || bookPrompt.test(line)) return "a shell command";
  return undefined;
}

function isSetting(line: string): boolean {
  return (setting.test(line) && !/;\s*$/.test(line)) || /^\s*[;#]/.test(line);
}

/** At least two groups, one of which begins with a digit: `dead beef` could be a declaration. */
function isHexDump(line: string): boolean {
  if (hexOffset.test(line)) return true;
  const groups = hexGroups.exec(line)?.[1]?.trim().split(/\s+/);
  return groups !== undefined && groups.length >= 2 && groups.some((group) => /^\d/.test(group));
}

function isCrontab(line: string): boolean {
  if (crontabName.test(line)) return true;
  const fields = crontabFields.exec(line);
  return fields !== null && /\d/.test(fields[1]!) && /^[/~\w]/.test(fields[2]!);
}
