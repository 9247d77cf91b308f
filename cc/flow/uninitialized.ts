/**
 * Variables that are read before they are set: `-Wuninitialized`, `-Wmaybe-uninitialized`, `-Wvalue-result`. A walk
 * over the typed tree of a function, in time that grows with its length. It says nothing rather than too much: a
 * variable whose address was taken counts as set, and a doubtful one is reported only if some branch, once taken,
 * is sure to end in a use.
 */
import { Facts, FOLLOWED, type Target, type UnsetUse } from "./facts.ts";
import { DEAD, join, type State } from "./state.ts";
import { ValueFlow } from "./values.ts";
import type { Expr, Stmt, VariableSymbol } from "../tree.ts";

/** More variables without an initialiser than this in one function are no person's work. */
const MAXIMUM = 20 * FOLLOWED;

/** Uses of `variables` (declared in `body` without an initialiser) that are not set, in the order of the text. */
export function unsetUses(body: Stmt, variables: readonly VariableSymbol[], leadsBack: boolean): UnsetUse[] {
  const uses: UnsetUse[] = [];
  for (let from = 0; from < Math.min(variables.length, MAXIMUM); from += FOLLOWED) {
    uses.push(...new Flow(new Facts(variables.slice(from, from + FOLLOWED), leadsBack)).run(body));
  }
  return uses.sort((a, b) => a.span.start - b.span.start);
}

class Flow extends ValueFlow {
  run(body: Stmt): readonly UnsetUse[] {
    this.statement(body);
    return this.facts.finish();
  }

  protected statement(stmt: Stmt): void {
    const { facts } = this;
    switch (stmt.kind) {
      case "expression":
        return this.value(stmt.expr);
      case "variable":
        if (stmt.bytes !== undefined) this.value(stmt.bytes);
        if (stmt.init !== undefined) this.initialization(stmt.init);
        return facts.declare(stmt.symbol);
      case "block":
        for (const each of stmt.body) this.statement(each);
        return;
      case "if":
        return this.#if(stmt);
      case "while":
        return this.#loop(stmt.condition, stmt.body, undefined);
      case "do":
        return this.#do(stmt);
      case "for":
        for (const each of stmt.init) this.statement(each);
        return this.#loop(stmt.condition, stmt.body, stmt);
      case "switch":
        return this.#switch(stmt);
      case "case":
        return this.#case(stmt);
      case "label":
        facts.label(stmt.name);
        return this.statement(stmt.body);
      case "goto":
        facts.labels.set(stmt.label, join(facts.labels.get(stmt.label) ?? DEAD, facts.at));
        return facts.leave();
      case "goto-computed":
        this.value(stmt.target);
        facts.abandoned = true;
        return facts.leave();
      case "break":
        return this.#jump(facts.target(false), "breaks");
      case "continue":
        return this.#jump(facts.target(true), "continues");
      case "return":
        if (stmt.value !== undefined) this.value(stmt.value);
        return facts.leave();
      case "report":
        return this.value(stmt.report.expr);
    }
  }

  #jump(target: Target | undefined, kind: "breaks" | "continues"): void {
    const { facts } = this;
    if (target !== undefined) {
      target[kind] = join(target[kind], facts.at);
      target.jumps++;
    }
    facts.leave();
  }

  /** `else if … else if …` may be as long as the text: without recursion. */
  #if(stmt: Stmt & { kind: "if" }): void {
    const { facts } = this;
    const arms: { then: State; sure: number; since: number; exits: number }[] = [];
    let rest: Stmt | undefined = stmt;
    while (rest?.kind === "if") {
      const exits = facts.exits;
      const [yes, no] = this.condition(rest.condition);
      const since = facts.clock;
      facts.at = no.alive ? facts.branch(yes) : yes;
      this.statement(rest.then);
      arms.push({ then: facts.at, sure: yes.alive && no.alive ? yes.sure & no.sure : 0, since, exits });
      facts.at = yes.alive ? facts.branch(no) : no;
      rest = rest.else;
    }
    if (rest !== undefined) this.statement(rest);
    for (let arm = arms.pop(); arm !== undefined; arm = arms.pop()) {
      facts.meet(arm.then, facts.at, arm.sure, arm.since, arm.exits);
    }
  }

  // ---- Loops ---------------------------------------------------------------------------------------

  /** `while` and `for`. */
  #loop(condition: Expr | undefined, body: Stmt, step: (Stmt & { kind: "for" }) | undefined): void {
    const { facts } = this;
    const exits = facts.exits;
    const target = facts.open(true);
    const [yes, no] = condition === undefined ? [facts.at, DEAD] as const : this.condition(condition);
    const since = facts.clock;
    const { sure } = facts.at;
    // The first round of an endless loop is as sure as what stands before it.
    facts.at = no.alive ? facts.branch(yes, target.outer) : yes;
    this.statement(body);
    facts.at = join(facts.at, target.continues);
    if (step?.step !== undefined) this.value(step.step);
    const round = facts.at;
    facts.close(target);
    if (!no.alive) {
      facts.at = target.breaks;
      return;
    }
    // Of a loop that asks a function whether to go on nobody knows that it makes a round at all.
    const skipped = step === undefined && condition !== undefined && asks(condition);
    const out = { ...no, sure: skipped ? facts.branch(no).sure : 0 };
    const after = join(join(out, { ...round, sure: 0 }), { ...target.breaks, sure: 0 });
    facts.at = facts.exits === exits ? facts.withSure(after, facts.stillSure(sure, since)) : after;
  }

  #do(stmt: Stmt & { kind: "do" }): void {
    const { facts } = this;
    const target = facts.open(true);
    this.statement(stmt.body);
    facts.at = join(facts.at, target.continues);
    const [, no] = this.condition(stmt.condition);
    facts.close(target);
    facts.at = join(no, target.breaks);
  }

  // ---- switch --------------------------------------------------------------------------------------

  #switch(stmt: Stmt & { kind: "switch" }): void {
    const { facts } = this;
    this.value(stmt.value);
    const head = facts.at;
    const exits = facts.exits;
    const since = facts.clock;
    const target = facts.open(false, head);
    facts.at = DEAD;
    this.statement(stmt.body);
    const end = join(facts.at, target.breaks);
    facts.close(target);
    const complete = stmt.cases.some((label) => label.range === undefined);
    const missed = complete ? DEAD : namesEveryValue(stmt) ? { ...head, sure: 0 } : facts.branch(head);
    facts.meet(end, missed, head.sure, since, exits);
  }

  /** Reached from the head of the `switch`, and from the case above. A pile of labels may be high. */
  #case(stmt: Stmt & { kind: "case" }): void {
    const { facts } = this;
    let body: Stmt = stmt;
    while (body.kind === "case") body = body.body;
    for (let i = facts.targets.length - 1; i >= 0; i--) {
      const target = facts.targets[i]!;
      if (target.loop) continue;
      facts.at = join(facts.at, facts.branch(target.head));
      break;
    }
    this.statement(body);
  }
}

/** Is a function called in the condition? */
function asks(condition: Expr): boolean {
  let expr = condition;
  for (;;) {
    switch (expr.kind) {
      case "call":
        return true;
      case "not":
      case "convert":
        expr = expr.operand;
        break;
      case "compare":
        if (asks(expr.right)) return true;
        expr = expr.left;
        break;
      case "assign":
        expr = expr.value;
        break;
      default:
        return false;
    }
  }
}

/** Of an enumeration: has every value a case? */
function namesEveryValue(stmt: Stmt & { kind: "switch" }): boolean {
  let value = stmt.value;
  while (value.kind === "convert") value = value.operand;
  if (value.type.kind !== "enum") return false;
  const named = new Set(stmt.cases.map((label) => label.range?.first));
  return value.type.enum.enumerators?.every((each) => named.has(each.value)) === true;
}
