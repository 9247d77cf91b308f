/**
 * The syntax tree: what was written, before any name is looked up or any type is known. The parser makes
 * it, the checker reads it. Nothing here is changed after parsing.
 */
import type { Span } from "./source.ts";
import type { Token } from "./token.ts";

export interface Identifier {
  readonly name: string;
  readonly span: Span;
}

// ---- Declarations ----------------------------------------------------------------------------------

export type StorageClass = "typedef" | "extern" | "static" | "auto" | "register";

export interface Qualifiers {
  readonly const: boolean;
  readonly volatile: boolean;
  readonly restrict: boolean;
  readonly atomic: boolean;
}

/** `__attribute__((access(read_only, 2, 3)))`, `[[noreturn]]`: a name (without `__`) and its arguments. */
export interface Attribute {
  readonly name: string;
  /** An argument that is a lone identifier is given as an `identifier` expression. */
  readonly args: readonly Expression[];
  readonly span: Span;
}

export type TypeSpecifier =
  /** `unsigned long int`: the words as written, at least one; the checker sorts them out. */
  | { readonly kind: "basic"; readonly words: readonly string[]; readonly span: Span }
  | RecordSpecifier
  | EnumSpecifier
  | { readonly kind: "typedef-name"; readonly name: Identifier; readonly span: Span }
  | { readonly kind: "typeof"; readonly operand: Expression | TypeName; readonly span: Span }
  | { readonly kind: "atomic"; readonly type: TypeName; readonly span: Span }
  /** No type was written: `static x;`, `main() {…}`. */
  | { readonly kind: "implicit-int"; readonly span: Span };

export interface RecordSpecifier {
  readonly kind: "record";
  readonly union: boolean;
  readonly tag: Identifier | undefined;
  /** Undefined for a mere mention, `struct sockaddr`. */
  readonly members: readonly MemberDeclaration[] | undefined;
  readonly attributes: readonly Attribute[];
  /** The `#pragma pack` value in force where the members begin, if any. */
  readonly pack?: number;
  readonly span: Span;
}

export type MemberDeclaration =
  | {
    readonly kind: "member";
    readonly specifiers: Specifiers;
    readonly declarators: readonly MemberDeclarator[];
    readonly span: Span;
  }
  | StaticAssertion;

export interface MemberDeclarator {
  /** Undefined for an unnamed bit-field; an anonymous struct or union has no declarators at all. */
  readonly declarator: Declarator | undefined;
  readonly bits: Expression | undefined;
  readonly attributes: readonly Attribute[];
  readonly span: Span;
}

export interface EnumSpecifier {
  readonly kind: "enum";
  readonly tag: Identifier | undefined;
  readonly enumerators: readonly { readonly name: Identifier; readonly value: Expression | undefined }[] | undefined;
  readonly attributes: readonly Attribute[];
  readonly span: Span;
}

/** declaration-specifiers, and specifier-qualifier-list (which has no storage class). */
export interface Specifiers {
  readonly storage: StorageClass | undefined;
  readonly threadLocal: boolean;
  readonly inline: boolean;
  readonly noreturn: boolean;
  readonly qualifiers: Qualifiers;
  readonly type: TypeSpecifier;
  readonly alignas: readonly (Expression | TypeName)[];
  readonly attributes: readonly Attribute[];
  readonly span: Span;
}

/**
 * A declarator, outermost node = the one applied to the base type *last*: `*a[3]` (array of 3 pointers) is
 * `array(pointer…)` read from the name outwards, so here: `pointer{inner: array{inner: name a}}`.
 * To build the type start from the specifiers' type and walk from this node inwards.
 */
export type Declarator =
  /** `name` undefined: an abstract declarator. */
  | { readonly kind: "name"; readonly name: Identifier | undefined; readonly span: Span }
  | {
    readonly kind: "pointer";
    readonly qualifiers: Qualifiers;
    /** Behind the `*`: for GNU they are the declared thing's. */
    readonly attributes: readonly Attribute[];
    readonly inner: Declarator;
    readonly span: Span;
  }
  | {
    readonly kind: "array";
    readonly size: Expression | undefined;
    /** `[*]` */
    readonly star: boolean;
    /** `[static 4]` */
    readonly static: boolean;
    readonly qualifiers: Qualifiers;
    readonly inner: Declarator;
    readonly span: Span;
  }
  | {
    readonly kind: "function";
    readonly parameters: readonly Parameter[];
    readonly variadic: boolean;
    /** False for `f()` and for the K&R list `f(a, b)`, whose names are in `identifiers`. */
    readonly prototype: boolean;
    readonly identifiers: readonly Identifier[];
    readonly inner: Declarator;
    readonly span: Span;
  };

export interface Parameter {
  readonly specifiers: Specifiers;
  readonly declarator: Declarator;
  readonly attributes: readonly Attribute[];
  readonly span: Span;
}

export interface TypeName {
  readonly kind: "type-name";
  readonly specifiers: Specifiers;
  readonly declarator: Declarator;
  readonly span: Span;
}

export type Initializer =
  | { readonly kind: "expression"; readonly value: Expression; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly InitializerItem[]; readonly span: Span };

export interface InitializerItem {
  readonly designators: readonly Designator[];
  readonly value: Initializer;
}

export type Designator =
  | { readonly kind: "member"; readonly name: Identifier }
  /** `[first]`, or GNU `[first ... last]`. */
  | { readonly kind: "index"; readonly first: Expression; readonly last: Expression | undefined; readonly span: Span };

export interface InitDeclarator {
  readonly declarator: Declarator;
  readonly initializer: Initializer | undefined;
  readonly attributes: readonly Attribute[];
  /** GNU `asm("name")` label. */
  readonly assemblerName: string | undefined;
  readonly span: Span;
}

export interface StaticAssertion {
  readonly kind: "static-assertion";
  readonly condition: Expression;
  readonly message: string | undefined;
  readonly span: Span;
}

export interface Declaration {
  readonly kind: "declaration";
  readonly specifiers: Specifiers;
  readonly declarators: readonly InitDeclarator[];
  readonly span: Span;
}

export interface FunctionDefinition {
  readonly kind: "function-definition";
  readonly specifiers: Specifiers;
  readonly declarator: Declarator;
  /** K&R parameter declarations between declarator and body. */
  readonly parameterDeclarations: readonly Declaration[];
  readonly attributes: readonly Attribute[];
  readonly body: CompoundStatement;
  readonly span: Span;
}

/** What stands at the top level. `statement` occurs in prompt mode only. */
export type TopLevelItem =
  | Declaration
  | FunctionDefinition
  | StaticAssertion
  | { readonly kind: "statement"; readonly statement: Statement; readonly span: Span }
  | { readonly kind: "asm"; readonly span: Span };

export interface TranslationUnit {
  readonly items: readonly TopLevelItem[];
  readonly eof: Token;
  /**
   * Prompt mode: the text ended inside a construct (open brace, `if (x)` without its statement…), so more
   * lines are wanted rather than an error reported.
   */
  readonly incomplete: boolean;
  /** Identifiers in what was given up: some of them it would have declared. */
  readonly lost: ReadonlySet<string>;
  /** `#pragma weak name`, `#pragma weak name = other`: names, and what some of them are aliases of. */
  readonly weak: ReadonlyMap<string, string | undefined>;
}

// ---- Statements ------------------------------------------------------------------------------------

export interface CompoundStatement {
  readonly kind: "compound";
  /** Names that a GNU `__label__` at the block's start makes the block's own. */
  readonly localLabels?: readonly string[];
  readonly items: readonly BlockItem[];
  readonly span: Span;
}

/** A nested function definition (GNU) is diagnosed by the parser, not represented. */
export type BlockItem = Declaration | StaticAssertion | Statement;

export type Statement =
  | CompoundStatement
  | { readonly kind: "expression-statement"; readonly expression: Expression | undefined; readonly span: Span }
  | {
    readonly kind: "if";
    readonly condition: Expression;
    readonly then: Statement;
    readonly else: Statement | undefined;
    readonly span: Span;
  }
  | { readonly kind: "while"; readonly condition: Expression; readonly body: Statement; readonly span: Span }
  | { readonly kind: "do"; readonly body: Statement; readonly condition: Expression; readonly span: Span }
  | {
    readonly kind: "for";
    readonly init: Declaration | Expression | undefined;
    readonly condition: Expression | undefined;
    readonly step: Expression | undefined;
    readonly body: Statement;
    readonly span: Span;
  }
  | { readonly kind: "switch"; readonly value: Expression; readonly body: Statement; readonly span: Span }
  /** `last` for GNU `case 1 ... 5:` */
  | {
    readonly kind: "case";
    readonly first: Expression;
    readonly last: Expression | undefined;
    readonly body: Statement;
    readonly span: Span;
  }
  | { readonly kind: "default"; readonly body: Statement; readonly span: Span }
  | { readonly kind: "label"; readonly name: Identifier; readonly body: Statement; readonly span: Span }
  | { readonly kind: "goto"; readonly label: Identifier; readonly span: Span }
  | { readonly kind: "goto-computed"; readonly target: Expression; readonly span: Span }
  | { readonly kind: "continue"; readonly span: Span }
  | { readonly kind: "break"; readonly span: Span }
  | { readonly kind: "return"; readonly value: Expression | undefined; readonly span: Span }
  /** Accepted when the template computes nothing, as in `asm volatile("" ::: "memory")`; an error in the checker otherwise. */
  | {
    readonly kind: "asm-statement";
    readonly template: string;
    readonly outputs: readonly AssemblerOperand[];
    readonly inputs: readonly AssemblerOperand[];
    readonly span: Span;
  };

/** `[name] "=r" (expression)`. */
export interface AssemblerOperand {
  readonly name: string | undefined;
  readonly constraint: string;
  readonly expression: Expression;
}

// ---- Expressions -----------------------------------------------------------------------------------

export type UnaryOperator = "+" | "-" | "~" | "!" | "*" | "&" | "++" | "--";
export type BinaryOperator =
  | "*"
  | "/"
  | "%"
  | "+"
  | "-"
  | "<<"
  | ">>"
  | "<"
  | ">"
  | "<="
  | ">="
  | "=="
  | "!="
  | "&"
  | "^"
  | "|"
  | "&&"
  | "||";
export type AssignmentOperator = "=" | "*=" | "/=" | "%=" | "+=" | "-=" | "<<=" | ">>=" | "&=" | "^=" | "|=";

export type Expression =
  | { readonly kind: "identifier"; readonly name: string; readonly span: Span }
  /** An integer constant: its value, and the suffix in lower case ("", "u", "l", "ul", "ll", "ull"). */
  | {
    readonly kind: "integer";
    readonly value: bigint;
    readonly decimal: boolean;
    readonly suffix: string;
    readonly span: Span;
  }
  | { readonly kind: "floating"; readonly value: number; readonly suffix: "" | "f" | "l"; readonly span: Span }
  /** `prefix` is "", "L", "u", "U"; the value is the element's code (multi-character constants included). */
  | { readonly kind: "character"; readonly value: number; readonly prefix: string; readonly span: Span }
  /** Adjacent literals are joined; elements without the final 0, in units of the prefix's type (bytes for "" and "u8"). */
  | { readonly kind: "string"; readonly elements: readonly number[]; readonly prefix: string; readonly span: Span }
  | { readonly kind: "index"; readonly array: Expression; readonly index: Expression; readonly span: Span }
  | { readonly kind: "call"; readonly callee: Expression; readonly args: readonly Expression[]; readonly span: Span }
  | {
    readonly kind: "member";
    readonly object: Expression;
    readonly member: Identifier;
    readonly arrow: boolean;
    readonly span: Span;
  }
  | { readonly kind: "postfix"; readonly operator: "++" | "--"; readonly operand: Expression; readonly span: Span }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Expression; readonly span: Span }
  | {
    readonly kind: "binary";
    readonly operator: BinaryOperator;
    readonly left: Expression;
    readonly right: Expression;
    readonly operatorSpan: Span;
    readonly span: Span;
  }
  | {
    readonly kind: "assign";
    readonly operator: AssignmentOperator;
    readonly left: Expression;
    readonly right: Expression;
    readonly operatorSpan: Span;
    readonly span: Span;
  }
  /** GNU `a ?: b` has no `then`. */
  | {
    readonly kind: "conditional";
    readonly condition: Expression;
    readonly then: Expression | undefined;
    readonly else: Expression;
    readonly span: Span;
  }
  | { readonly kind: "comma"; readonly left: Expression; readonly right: Expression; readonly span: Span }
  | { readonly kind: "cast"; readonly type: TypeName; readonly operand: Expression; readonly span: Span }
  | {
    readonly kind: "compound-literal";
    readonly type: TypeName;
    readonly initializer: Initializer;
    readonly span: Span;
  }
  | { readonly kind: "sizeof"; readonly operand: Expression | TypeName; readonly span: Span }
  | { readonly kind: "alignof"; readonly operand: Expression | TypeName; readonly span: Span }
  | {
    readonly kind: "generic";
    readonly control: Expression;
    readonly associations: readonly GenericAssociation[];
    readonly span: Span;
  }
  | { readonly kind: "statement-expression"; readonly body: CompoundStatement; readonly span: Span }
  | { readonly kind: "label-address"; readonly label: Identifier; readonly span: Span }
  | { readonly kind: "va-arg"; readonly list: Expression; readonly type: TypeName; readonly span: Span }
  | {
    readonly kind: "offsetof";
    readonly type: TypeName;
    readonly path: readonly (Identifier | Expression)[];
    readonly span: Span;
  }
  | { readonly kind: "types-compatible"; readonly left: TypeName; readonly right: TypeName; readonly span: Span }
  /** Parentheses matter to warnings (`if ((n = read()))`) and to `&(f)`. */
  | { readonly kind: "parenthesized"; readonly inner: Expression; readonly span: Span }
  /** Stands where the parser found no expression; already diagnosed. */
  | { readonly kind: "error"; readonly span: Span };

export interface GenericAssociation {
  /** Undefined for `default`. */
  readonly type: TypeName | undefined;
  readonly value: Expression;
}
