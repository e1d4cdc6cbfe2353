/*
 * What stands before the first ~ of a statement in a Vensim .mdl file (Vensim reference manual, "The Vensim Modeling
 * Language"). Comments and line continuations have been blanked before. Every decision is made by one token, so that the
 * generated parser needs no prediction.
 */
grammar Mdl;

statement
    : name (range | equivalence | equation) EOF
    ;

range
    : COLON entry (COMMA entry)* (ARROW mapping (COMMA mapping)*)?
    ;

entry
    : name arguments?
    | OPEN name MINUS name CLOSE
    ;

mapping
    : name
    | OPEN name COLON entry (COMMA entry)* CLOSE
    ;

equivalence
    : EQUIVALENT name
    ;

equation
    : subscripts? qualifier* (assignment | lookup | condition | testInput | text)?
    ;

qualifier
    : INTERPOLATE
    | LOOK_FORWARD
    | HOLD_BACKWARD
    | RAW
    | EXCEPT subscripts (COMMA subscripts)*
    ;

assignment
    : (EQUAL | UNCHANGEABLE | DATA) body?
    ;

body
    : row (SEMICOLON row?)*
    ;

row
    : expression (COMMA expression)*
    ;

lookup
    : OPEN points CLOSE
    ;

condition
    : THE_CONDITION expression (IMPLIES expression)?
    ;

testInput
    : TEST_INPUT expression
    ;

text
    : IS STRING
    ;

expression
    : conjunction (OR conjunction)*
    ;

conjunction
    : negation (AND negation)*
    ;

negation
    : NOT negation
    | comparison
    ;

comparison
    : sum ((EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) sum)*
    ;

sum
    : product ((PLUS | MINUS) product)*
    ;

product
    : sign ((TIMES | DIVIDE) sign)*
    ;

sign
    : (PLUS | MINUS) sign
    | power
    ;

power
    : primary (POWER sign)?
    ;

primary
    : NUMBER
    | NA
    | STRING
    | group
    | tabbedArray
    | withLookup
    | reference
    ;

group
    : OPEN expression CLOSE
    ;

tabbedArray
    : TABBED_ARRAY OPEN number* CLOSE
    ;

withLookup
    : WITH_LOOKUP OPEN expression COMMA OPEN points CLOSE CLOSE
    ;

reference
    : name EACH? subscripts? arguments?
    ;

arguments
    : OPEN (expression (COMMA expression)*)? (COLON output (COMMA output)*)? CLOSE
    ;

/* A further output of a macro has the subscripts of the left side, written or not. */
output
    : name subscripts?
    ;

subscripts
    : OPEN_BRACKET subscript (COMMA subscript)* CLOSE_BRACKET
    ;

subscript
    : name EACH?
    ;

points
    : (box COMMA?)? (point (COMMA point)* | number (COMMA number)*)?
    ;

box
    : OPEN_BRACKET point MINUS point (COMMA point)* CLOSE_BRACKET
    ;

point
    : OPEN number COMMA number CLOSE
    ;

number
    : (PLUS | MINUS)? (NUMBER | NA)
    ;

name
    : NAME
    | QUOTED
    ;

/* The head of a macro, from its name on. */
macro
    : name (OPEN macroParameters? (COLON macroParameters)? CLOSE)? EOF
    ;

macroParameters
    : name (COMMA name)*
    ;

AND             options { caseInsensitive = true; } : ':and:';
OR              options { caseInsensitive = true; } : ':or:';
NOT             options { caseInsensitive = true; } : ':not:';
NA              options { caseInsensitive = true; } : ':na:';
EXCEPT          options { caseInsensitive = true; } : ':except:';
INTERPOLATE     options { caseInsensitive = true; } : ':interpolate:';
RAW             options { caseInsensitive = true; } : ':raw:';
IS              options { caseInsensitive = true; } : ':is:';
IMPLIES         options { caseInsensitive = true; } : ':implies:';
LOOK_FORWARD    options { caseInsensitive = true; } : ':look' GAP 'forward:';
HOLD_BACKWARD   options { caseInsensitive = true; } : ':hold' GAP 'backward:';
THE_CONDITION   options { caseInsensitive = true; } : ':the' GAP 'condition:';
TEST_INPUT      options { caseInsensitive = true; } : ':test' GAP 'input:';
TABBED_ARRAY    options { caseInsensitive = true; } : 'tabbed' GAP 'array';
WITH_LOOKUP     options { caseInsensitive = true; } : 'with' GAP 'lookup';

PLUS             : '+';
MINUS            : '-';
TIMES            : '*';
DIVIDE           : '/';
POWER            : '^';
LESS             : '<';
LESS_OR_EQUAL    : '<=';
GREATER          : '>';
GREATER_OR_EQUAL : '>=';
EQUAL            : '=';
UNCHANGEABLE     : '==';
DATA             : ':=';
NOT_EQUAL        : '<>';
ARROW            : '->';
EQUIVALENT       : '<->';
OPEN             : '(';
CLOSE            : ')';
OPEN_BRACKET     : '[';
CLOSE_BRACKET    : ']';
COMMA            : ',';
SEMICOLON        : ';';
COLON            : ':';
EACH             : '!';

NUMBER
    : [0-9]+ ('.' [0-9]*)? EXPONENT?
    | '.' [0-9]+ EXPONENT?
    ;

/* A name goes on over blanks up to its last letter. */
NAME
    : START PART* (GAP PART+)*
    ;

QUOTED
    : '"' ('\\' . | ~["\\])* '"'
    ;

STRING
    : '\'' ~['\r\n]* '\''
    ;

BLANK
    : [\p{White_Space}]+ -> skip
    ;

UNCLOSED_QUOTE
    : '"' ('\\' . | ~["\\])*
    ;

STRAY
    : .
    ;

fragment EXPONENT
    : [eE] [+-]? [0-9]+
    ;

fragment GAP
    : [ _\t\r\n\u00a0]+
    ;

fragment START
    : [\p{L}_\p{Sc}\p{So}]
    ;

fragment PART
    : [\p{L}\p{M}\p{N}\p{Sc}\p{So}_'&%\u00b7\u2019]
    ;
