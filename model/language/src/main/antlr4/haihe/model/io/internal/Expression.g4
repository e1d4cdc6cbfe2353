/*
 * Expressions as in XMILE 1.0, section 3.3. Every decision is made by one token, so that the generated parser needs no
 * prediction.
 */
grammar Expression;

equation
    : expression EOF
    ;

expression
    : conditional
    | disjunction
    ;

conditional
    : IF expression THEN expression ELSE expression
    ;

disjunction
    : conjunction (OR conjunction)*
    ;

conjunction
    : equality (AND equality)*
    ;

equality
    : comparison ((EQUAL | NOT_EQUAL) comparison)*
    ;

comparison
    : sum ((LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) sum)*
    ;

sum
    : product ((PLUS | MINUS) product)*
    ;

product
    : sign ((TIMES | DIVIDE | SAFE_DIVIDE | MOD) sign)*
    ;

sign
    : (PLUS | MINUS | NOT) sign
    | power NOT?
    ;

power
    : transposed (POWER sign)?
    ;

transposed
    : primary APOSTROPHE*
    ;

primary
    : NUMBER
    | group
    | reference
    ;

group
    : OPEN expression CLOSE
    ;

reference
    : name (DOT name)* subscripts? arguments?
    ;

name
    : IDENTIFIER
    | QUOTED
    ;

subscripts
    : OPEN_BRACKET subscript (COMMA subscript)* CLOSE_BRACKET
    ;

subscript
    : TIMES
    | AT NUMBER
    | expression (COLON expression | BANG)?
    ;

arguments
    : OPEN (expression (COMMA expression)*)? CLOSE
    ;

IF   options { caseInsensitive = true; } : 'if';
THEN options { caseInsensitive = true; } : 'then';
ELSE options { caseInsensitive = true; } : 'else';
AND  options { caseInsensitive = true; } : 'and';
OR   options { caseInsensitive = true; } : 'or';
NOT  options { caseInsensitive = true; } : 'not';
MOD  options { caseInsensitive = true; } : 'mod';

PLUS             : '+';
MINUS            : '-';
TIMES            : '*';
DIVIDE           : '/';
SAFE_DIVIDE      : '//';
POWER            : '^';
LESS             : '<';
LESS_OR_EQUAL    : '<=';
GREATER          : '>';
GREATER_OR_EQUAL : '>=';
EQUAL            : '=';
NOT_EQUAL        : '<>';
OPEN             : '(';
CLOSE            : ')';
OPEN_BRACKET     : '[';
CLOSE_BRACKET    : ']';
COMMA            : ',';
COLON            : ':';
DOT              : '.';
AT               : '@';
APOSTROPHE       : '\'';
BANG             : '!';

NUMBER
    : [0-9]+ ('.' [0-9]*)? EXPONENT?
    | '.' [0-9]+ EXPONENT?
    ;

IDENTIFIER
    : START (START | [$\p{M}\p{N}])*
    ;

QUOTED
    : '"' ('\\' . | ~["\\])* '"'
    ;

COMMENT
    : '{' ~[}]* '}' -> skip
    ;

BLANK
    : [\p{White_Space}]+ -> skip
    ;

UNCLOSED_QUOTE
    : '"' ('\\' . | ~["\\])*
    ;

UNCLOSED_COMMENT
    : '{' ~[}]*
    ;

STRAY
    : .
    ;

/* XMILE 1.0, section 3.2.2: letters, and signs above 127 that are no operator or punctuation anywhere. */
fragment START
    : [\p{L}_\p{So}]
    ;

fragment EXPONENT
    : [eE] [+-]? [0-9]+
    ;
