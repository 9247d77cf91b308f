/** SCTP's notifications: which member of the union counts, and what the values of members are called. */
import type { Member, RecordInfo } from "../../cc/types.ts";
import type { PrintContext } from "./context.ts";

const SN_TYPE = "enum sctp_sn_type";

/** By the enumerator that stands first in each notification. */
const notifications: Readonly<Record<string, string>> = {
  SCTP_ASSOC_CHANGE: "sn_assoc_change",
  SCTP_PEER_ADDR_CHANGE: "sn_paddr_change",
  SCTP_REMOTE_ERROR: "sn_remote_error",
  SCTP_SEND_FAILED: "sn_send_failed",
  SCTP_SHUTDOWN_EVENT: "sn_shutdown_event",
  SCTP_ADAPTATION_INDICATION: "sn_adaptation_event",
  SCTP_PARTIAL_DELIVERY_EVENT: "sn_pdapi_event",
  SCTP_AUTHENTICATION_EVENT: "sn_authkey_event",
  SCTP_SENDER_DRY_EVENT: "sn_sender_dry_event",
  SCTP_STREAM_RESET_EVENT: "sn_strreset_event",
  SCTP_ASSOC_RESET_EVENT: "sn_assocreset_event",
  SCTP_STREAM_CHANGE_EVENT: "sn_strchange_event",
  SCTP_SEND_FAILED_EVENT: "sn_send_failed_event",
};

/** The one member of `union sctp_notification` that was received; undefined for another record. */
export function receivedMember(context: PrintContext, record: RecordInfo, offset: number): Member | undefined {
  if (record.tag !== "sctp_notification") return undefined;
  const type = context.constants.name(SN_TYPE, context.memory.view.getUint16(offset, true));
  const name = notifications[type ?? ""] ?? "sn_header";
  return record.members?.find((member) => member.name === name);
}

/** Bytes that are one whole notification: its type and its length say so. */
export function isNotification({ memory, constants }: PrintContext, offset: number, count: number): boolean {
  return count >= 8 && memory.view.getUint32(offset + 4, true) === count &&
    constants.name(SN_TYPE, memory.view.getUint16(offset, true)) !== undefined;
}

/** See `MEMBER_NAMES` in values.ts. */
export const sctpMembers: Readonly<
  Record<string, { readonly prefix: string; readonly flags?: true; readonly zero?: true }>
> = {
  ...Object.fromEntries(
    [
      ...["sn", "sac", "spc", "sre", "ssf", "sse", "sai", "pdapi", "auth", "sender_dry", "strreset"],
      ...["assocreset", "strchange", "se"],
    ].map((prefix) => [`${prefix}_type`, { prefix: SN_TYPE }]),
  ),
  sac_state: { prefix: "enum sctp_sac_state", zero: true },
  spc_state: { prefix: "enum sctp_spc_state", zero: true },
  ssf_flags: { prefix: "enum sctp_ssf_flags", zero: true },
  sstat_state: { prefix: "enum sctp_sstat_state", zero: true },
  spinfo_state: { prefix: "enum sctp_spinfo_state", zero: true },
  sinfo_flags: { prefix: "enum sctp_sinfo_flags", flags: true },
  snd_flags: { prefix: "enum sctp_sinfo_flags", flags: true },
  rcv_flags: { prefix: "enum sctp_sinfo_flags", flags: true },
  spp_flags: { prefix: "enum sctp_spp_flags", flags: true },
};
