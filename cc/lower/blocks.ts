/** Takes the statements of a region apart into a row of basic blocks and jumps between them. */
import type { Flow } from "./flow.ts";
import type { FunctionContext, Jump } from "./function.ts";
import type { Span } from "../source.ts";
import type { Expr, Stmt, SwitchCase } from "../tree.ts";
import type { Label } from "../../wasm/code.ts";

export type SwitchStatement = Stmt & { kind: "switch" };

/** A place in a region that can be jumped to. */
export class Block implements Jump {
  readonly region: Region;
  readonly span: Span;
  /** In the row; −1 until it is reached. */
  position = -1;
  /** Something behind it jumps to it. */
  backward = false;
  /** The wasm block that ends where this one begins: for jumps from before. */
  label: Label = 0;
  /** What the dispatcher's variable holds for it. */
  state = 0;

  constructor(region: Region, span: Span) {
    this.region = region;
    this.span = span;
  }

  jump(f: FunctionContext): void {
    if (this.position < 0) {
      // Into a statement expression: refused by the checker.
      f.fault("unreachable", 0, this.span);
    } else if (this.position > this.region.current) {
      f.code.br(this.label);
    } else {
      f.safePoint(this.span);
      if (this.region.stateLocal >= 0) {
        f.code.i32(this.state);
        f.code.set(this.region.stateLocal);
      }
      f.code.br(this.region.loop);
    }
  }
}

export type Item =
  /** Structured inside. */
  | { readonly kind: "statement"; readonly statement: Stmt }
  | { readonly kind: "begin"; readonly block: Block }
  | { readonly kind: "jump"; readonly to: Block }
  | { readonly kind: "branch"; readonly condition: Expr; readonly sense: boolean; readonly to: Block }
  | { readonly kind: "switch"; readonly statement: SwitchStatement; readonly otherwise: Block }
  | { readonly kind: "discard"; readonly expr: Expr }
  /** From here on `break` and `continue` go there. */
  | { readonly kind: "targets"; readonly break: Jump | undefined; readonly continue: Jump | undefined };

export class Region {
  readonly items: Item[] = [];
  /** In their order. */
  readonly blocks: Block[] = [];
  readonly cases = new Map<SwitchCase, Block>();
  /** Where a longjmp to a site, by its number, comes in. */
  readonly sites = new Map<number, Block>();
  /** Position of the block that is being written. */
  current = -1;
  loop: Label = 0;
  stateLocal = -1;
  private readonly flow: Flow;
  private readonly f: FunctionContext;
  private breakTarget: Jump | undefined;
  private continueTarget: Jump | undefined;

  constructor(f: FunctionContext, flow: Flow, statements: readonly Stmt[], isRoot: boolean) {
    this.f = f;
    this.flow = flow;
    this.breakTarget = f.breakTarget;
    this.continueTarget = f.continueTarget;
    for (const statement of statements) this.take(statement, isRoot);
  }

  /** An expression is evaluated next: a longjmp to a setjmp in it comes here. */
  enter(expr: Expr | undefined): void {
    const sites = expr === undefined ? undefined : this.flow.sites.get(expr);
    if (expr === undefined || sites === undefined) return;
    const block = this.block(expr.span);
    this.begin(block);
    for (const site of sites) this.sites.set(site, block);
  }

  private block(span: Span): Block {
    return new Block(this, span);
  }

  private begin(block: Block): void {
    block.position = this.blocks.push(block) - 1;
    this.items.push({ kind: "begin", block });
  }

  private jump(to: Block): void {
    if (to.position >= 0) to.backward = true;
    this.items.push({ kind: "jump", to });
  }

  private branch(condition: Expr, sense: boolean, to: Block): void {
    if (to.position >= 0) to.backward = true;
    this.items.push({ kind: "branch", condition, sense, to });
  }

  /** Takes a loop's or a switch's body with its own targets for `break` and `continue`. */
  private within(body: Stmt, breakTarget: Jump, continueTarget: Jump | undefined): void {
    const { breakTarget: outerBreak, continueTarget: outerContinue } = this;
    this.setTargets(breakTarget, continueTarget);
    this.take(body, false);
    this.setTargets(outerBreak, outerContinue);
  }

  private setTargets(breakTarget: Jump | undefined, continueTarget: Jump | undefined): void {
    this.breakTarget = breakTarget;
    this.continueTarget = continueTarget;
    this.items.push({ kind: "targets", break: breakTarget, continue: continueTarget });
  }

  private take(statement: Stmt, isRoot: boolean): void {
    if (!isRoot && !this.flow.opened.has(statement)) {
      this.items.push({ kind: "statement", statement });
      return;
    }
    const { span } = statement;
    switch (statement.kind) {
      case "block":
        this.f.openBlock(statement.body);
        for (const inner of statement.body) this.take(inner, false);
        break;
      case "label": {
        const block = this.block(span);
        this.f.labels.set(statement.name, block);
        if (this.flow.backward.has(statement.name)) block.backward = true;
        this.begin(block);
        this.take(statement.body, false);
        break;
      }
      case "case": {
        const block = this.cases.get(statement.case);
        if (block !== undefined) this.begin(block);
        this.take(statement.body, false);
        break;
      }
      case "if": {
        const otherwise = this.block(span);
        this.enter(statement.condition);
        this.branch(statement.condition, false, otherwise);
        this.take(statement.then, false);
        if (statement.else === undefined) {
          this.begin(otherwise);
          break;
        }
        const end = this.block(span);
        this.jump(end);
        this.begin(otherwise);
        this.take(statement.else, false);
        this.begin(end);
        break;
      }
      case "while": {
        const top = this.block(span);
        const end = this.block(span);
        this.begin(top);
        this.enter(statement.condition);
        this.branch(statement.condition, false, end);
        this.within(statement.body, end, top);
        this.jump(top);
        this.begin(end);
        break;
      }
      case "do": {
        const top = this.block(span);
        const next = this.block(span);
        const end = this.block(span);
        this.begin(top);
        this.within(statement.body, end, next);
        this.begin(next);
        this.enter(statement.condition);
        this.branch(statement.condition, true, top);
        this.begin(end);
        break;
      }
      case "for": {
        const top = this.block(span);
        const next = this.block(span);
        const end = this.block(span);
        for (const inner of statement.init) this.take(inner, false);
        this.begin(top);
        this.enter(statement.condition);
        if (statement.condition !== undefined) this.branch(statement.condition, false, end);
        this.within(statement.body, end, next);
        this.begin(next);
        this.enter(statement.step);
        if (statement.step !== undefined) this.items.push({ kind: "discard", expr: statement.step });
        this.jump(top);
        this.begin(end);
        break;
      }
      case "switch":
        this.enter(statement.value);
        this.takeSwitch(statement);
        break;
      default:
        this.enterLeaf(statement);
        this.items.push({ kind: "statement", statement });
    }
  }

  private enterLeaf(statement: Stmt): void {
    switch (statement.kind) {
      case "expression":
        return this.enter(statement.expr);
      case "variable":
        for (const part of statement.init?.parts ?? []) if (part.kind === "value") this.enter(part.value);
        return;
      case "return":
        return this.enter(statement.value);
      case "report":
        return this.enter(statement.report.expr);
      case "goto-computed":
        return this.enter(statement.target);
    }
  }

  private takeSwitch(statement: SwitchStatement): void {
    const end = this.block(statement.span);
    let otherwise = end;
    for (const label of statement.cases) {
      const block = this.block(statement.span);
      this.cases.set(label, block);
      if (label.range === undefined) otherwise = block;
    }
    this.items.push({ kind: "switch", statement, otherwise });
    this.within(statement.body, end, this.continueTarget);
    this.begin(end);
  }
}

/** A jump: what follows in the same block is dead. */
export function leaves({ kind }: Stmt): boolean {
  return kind === "goto" || kind === "goto-computed" || kind === "break" || kind === "continue" || kind === "return";
}
