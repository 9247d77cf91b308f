/**
 * Whether several turns of a loop can be taken at once, and what they do then: what each of them assigns and stores has a
 * register for all. Stores come at the end of the turns: no load may see them before.
 */
import type { Induction, SmallLoop } from "./induction.ts";
import { type Access, integerShape, type Lanes, type Register, VECTOR } from "./lanes.ts";
import { type Action, type Cell, isInteger, LaneValues, operation, sizeOfScalar } from "./lane-values.ts";
import type { Running } from "./running.ts";
import { isBool } from "./types.ts";
import type { Expr, Place, Stmt, VariableSymbol } from "../tree.ts";
import type { Type } from "../types.ts";
import { opFd, shapeOpcode } from "../../wasm/vector-opcodes.ts";

/** `variable op= …` in each turn: the lanes begin with what changes nothing. */
export interface Reduction {
  readonly symbol: VariableSymbol;
  readonly operator: "+" | "-" | "^" | "|" | "&";
  readonly register: Register;
}

/** A loop in the loop, whose turns are as many for each lane. */
export interface Inner {
  readonly loop: Stmt & { kind: "for" };
  /** Its accesses, those of all lanes together. */
  readonly running: Running;
  /** The outer loop's, with the inner one's variable taken for one that stays. */
  readonly view: Induction;
}

export interface InnerTurns extends Inner {
  readonly actions: readonly Action[];
}

/** The load must not see what the turns before its own have stored. */
export interface Pair {
  readonly cell: Cell;
  readonly access: Access;
}

const REDUCING: Readonly<Record<string, string>> = { "+": "add", "-": "add", "^": "xor", "|": "or", "&": "and" };

export class Vectorizer extends LaneValues {
  /** In each round of turns, in this order: these, the inner loop, the others. */
  readonly actions: Action[] = [];
  innerTurns: InnerTurns | undefined;
  readonly rest: Action[] = [];
  private target = this.actions;
  /** How many loads come before the inner loop's. */
  private loadsBefore = 0;
  readonly reductions: Reduction[] = [];
  readonly pairs: Pair[] = [];
  /** The last turn must not be one of these: a variable that it assigns is seen after the loop; or the count ends before 0. */
  leavesOne = false;
  /** It stores what it has loaded: only while the memory is one thread's alone. */
  writesBack = false;
  private readonly declared = new Set<VariableSymbol>();
  private nest: Inner | undefined;

  plan({ condition, step, body }: SmallLoop, nest?: Inner): boolean {
    this.nest = nest;
    const counted = condition.kind === "compare" ? condition.left : condition;
    if (counted === condition && condition.kind !== "update") return false;
    if (counted.kind === "update") {
      if (!this.effect(counted)) return false;
      this.leavesOne = counted.result === "new";
    }
    return this.statement(body) &&
      (step === undefined || this.effect(step)) && this.cells.length + this.reductions.length > 0 &&
      this.induction.movers().every((symbol) => this.moved.has(symbol)) && this.findPairs();
  }

  // ---- Effects -------------------------------------------------------------------------------------

  private statement(statement: Stmt): boolean {
    switch (statement.kind) {
      case "block":
        return statement.body.every((inner) => this.statement(inner));
      case "expression":
        return this.effect(statement.expr);
      case "variable": {
        const { symbol, init } = statement;
        this.declared.add(symbol);
        const [part] = init?.parts ?? [];
        if (part === undefined) return init === undefined;
        return part.kind === "value" && part.bits === undefined && this.assignVariable(symbol, part.value);
      }
      case "for":
        return this.innerLoop(statement);
      case "if":
        return this.choice(statement);
      default:
        return false;
    }
  }

  /** Both branches are taken by all lanes: what is not for one leaves its values as they are. */
  private choice({ condition, then, else: otherwise }: Stmt & { kind: "if" }): boolean {
    const value = this.inner === undefined ? this.mask(condition) : undefined;
    if (value === undefined) return false;
    const register = this.newRegister();
    this.target.push({ register, value });
    const mask: Lanes = { kind: "register", register };
    const { masked } = this;
    const within = (own: Lanes) => masked === undefined ? own : operation(opFd.v128_and, masked, own);
    this.masked = within(mask);
    let possible = this.statement(then);
    if (possible && otherwise !== undefined) {
      this.masked = within(operation(opFd.v128_not, mask));
      possible = this.statement(otherwise);
    }
    this.masked = masked;
    return possible;
  }

  /** The register gets the value in those lanes that are meant. */
  private set(register: Register, value: Lanes): void {
    const old: Lanes = { kind: "register", register };
    const { masked } = this;
    this.target.push({
      register,
      value: masked === undefined ? value : operation(opFd.v128_bitselect, value, old, masked),
    });
  }

  private innerLoop(loop: Stmt & { kind: "for" }): boolean {
    const { nest, induction } = this;
    if (nest?.loop !== loop || this.moved.size > 0) return false;
    const actions: Action[] = [];
    this.innerTurns = { ...nest, actions };
    this.target = actions;
    this.loadsBefore = this.loads.length;
    this.inner = nest.running;
    this.induction = nest.view;
    const possible = this.statement(loop.body);
    this.induction = induction;
    this.inner = undefined;
    this.target = this.rest;
    this.declared.add(nest.running.count.symbol);
    if (loop.init[0]?.kind !== "variable") this.leavesOne = true;
    return possible;
  }

  private effect(expr: Expr): boolean {
    switch (expr.kind) {
      case "convert":
        return expr.type.kind === "void" && this.effect(expr.operand);
      case "comma":
        return this.effect(expr.left) && this.effect(expr.right);
      case "assign":
        return this.assign(expr.place, expr.value);
      case "update":
        return this.update(expr);
      default:
        return false;
    }
  }

  private update(expr: Expr & { kind: "update" }): boolean {
    const { operator, operand, computation, span } = expr;
    const place = this.withoutUpdate(expr.place);
    if (place === undefined) return false;
    if (place.kind === "variable" && this.isLocal(place.symbol)) {
      const { symbol } = place;
      if (this.isMover(symbol)) {
        this.moved.add(symbol);
        return true;
      }
      if (!this.own.has(symbol)) return this.reduce(symbol, operator, operand, computation);
    }
    if (computation.kind === "pointer") return false;
    const old: Expr = { kind: "load", place, type: place.type, span };
    const left: Expr = { kind: "convert", operand: old, type: computation, span };
    const value: Expr = { kind: "arithmetic", operator, left, right: operand, type: computation, span };
    return this.assign(place, { kind: "convert", operand: value, type: place.type, span });
  }

  private assign(place: Place, value: Expr): boolean {
    if (place.kind !== "variable" || !this.isLocal(place.symbol)) return this.store(place, value);
    const { symbol } = place;
    if (value.kind === "arithmetic" && !this.own.has(symbol) && isLoadOf(value.left, symbol)) {
      return this.reduce(symbol, value.operator, value.right, value.type);
    }
    return this.assignVariable(symbol, value);
  }

  private assignVariable(symbol: VariableSymbol, value: Expr): boolean {
    if (!this.isLocal(symbol) || sizeOfScalar(symbol.type) !== this.size || this.isReduced(symbol)) return false;
    const lanes = this.lanes(value);
    if (lanes === undefined) return false;
    const register = this.own.get(symbol);
    if (register !== undefined) {
      this.set(register, lanes);
      return true;
    }
    if (!this.declared.has(symbol)) {
      if (this.masked !== undefined) return false;
      this.leavesOne = true;
    }
    const fresh = this.newRegister();
    this.own.set(symbol, fresh);
    this.target.push({ register: fresh, value: lanes });
    return true;
  }

  private reduce(symbol: VariableSymbol, operator: string, operand: Expr, computation: Type): boolean {
    if (!isReducing(operator) || !isInteger(symbol.type) || !isInteger(computation)) return false;
    if (this.size < 4 || sizeOfScalar(symbol.type) !== this.size || this.isMover(symbol)) return false;
    const value = this.lanes(operand);
    if (value === undefined) return false;
    const known = this.reductions.find((reduction) => reduction.symbol === symbol);
    if (known !== undefined && known.operator !== operator) return false;
    const register = known?.register ?? this.newRegister();
    if (known === undefined) this.reductions.push({ symbol, operator, register });
    const name = REDUCING[operator]!;
    const opcode = name === "add" ? shapeOpcode(integerShape(this.size), name) : shapeOpcode("v128", name);
    this.set(register, operation(opcode!, { kind: "register", register }, value));
    return true;
  }

  private store(place: Place, value: Expr): boolean {
    if (this.inner !== undefined && !this.loadCell(place)) return false;
    const lanes = this.lanes(value);
    const access = lanes && sizeOfScalar(place.type) === this.size ? this.access(place) : undefined;
    if (access === undefined || access.still || isBool(place.type)) return false;
    const register = this.cellAt(access)?.register ?? this.newCell(access);
    if (register === undefined) return false;
    this.set(register, lanes!);
    return true;
  }

  /** One that not all turns store has its old value in the others; it is written back, so nobody else may change it. */
  private newCell(access: Access): Register | undefined {
    const register = this.newRegister();
    if (this.masked !== undefined) {
      if (this.f.module.target.sharedOffset === undefined || !this.isLoaded(access)) return undefined;
      this.writesBack = true;
      this.target.push({ register, value: { kind: "load", access, opcodes: [opFd.v128_load] } });
    }
    this.cells.push({ access, register });
    return register;
  }

  /** What an inner loop's turns change is loaded before them. */
  private loadCell(place: Place): boolean {
    const access = sizeOfScalar(place.type) === this.size ? this.access(place) : undefined;
    if (access === undefined || access.still || access.inner) return false;
    if (this.cellAt(access) !== undefined) return true;
    const { group, offset } = access;
    if (this.loads.slice(this.loadsBefore).some((load) => load.group === group && load.offset === offset)) return false;
    const register = this.newRegister();
    this.cells.push({ access, register });
    this.actions.push({ register, value: { kind: "load", access, opcodes: [opFd.v128_load] } });
    return true;
  }

  // ---- Overlaps ------------------------------------------------------------------------------------

  /** Stores and the inner loop's loads: they must not overlap. */
  get innerPairs(): Pair[] {
    const moving = this.loads.filter(({ inner }) => inner);
    return this.cells.flatMap((cell) => moving.map((access) => ({ cell, access })));
  }

  /** What has to be asked about loads and stores before each round; false if the answer is no. */
  private findPairs(): boolean {
    const { cells } = this;
    const accesses = [...this.loads, ...cells.map(({ access }) => access)];
    for (const cell of cells) {
      for (const access of accesses) {
        if (access.inner) continue;
        if (access.group !== cell.access.group || access.group === undefined) {
          this.pairs.push({ cell, access });
          continue;
        }
        const ahead = cell.access.offset - access.offset;
        if (ahead > -this.size && ahead < VECTOR && ahead !== 0) return false;
      }
    }
    return true;
  }

  private isReduced(symbol: VariableSymbol): boolean {
    return this.reductions.some((reduction) => reduction.symbol === symbol);
  }
}

function isLoadOf(expr: Expr, symbol: VariableSymbol): boolean {
  return expr.kind === "load" && expr.place.kind === "variable" && expr.place.symbol === symbol;
}

function isReducing(operator: string): operator is Reduction["operator"] {
  return Object.hasOwn(REDUCING, operator);
}
