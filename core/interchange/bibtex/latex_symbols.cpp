// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/latex_symbols.h"

#include <QHash>
#include <QSet>

namespace stet {

namespace {

struct Symbol
{
    const char *command;
    const char16_t *text;
};

QHash<QString, QString> tableOf(std::initializer_list<Symbol> symbols)
{
    QHash<QString, QString> table;
    for (const Symbol &symbol : symbols)
        table.insert(QString::fromLatin1(symbol.command), QString::fromUtf16(symbol.text));
    return table;
}

/// Lamport, "LaTeX", tables 3.2 and 3.3, and the text companion's symbols that bibliographies use.
const QHash<QString, QString> &textSymbols()
{
    static const QHash<QString, QString> table = tableOf({{"ss", u"ß"},
                                                          {"SS", u"ẞ"},
                                                          {"o", u"ø"},
                                                          {"O", u"Ø"},
                                                          {"l", u"ł"},
                                                          {"L", u"Ł"},
                                                          {"ae", u"æ"},
                                                          {"AE", u"Æ"},
                                                          {"oe", u"œ"},
                                                          {"OE", u"Œ"},
                                                          {"aa", u"å"},
                                                          {"AA", u"Å"},
                                                          {"dh", u"ð"},
                                                          {"DH", u"Ð"},
                                                          {"th", u"þ"},
                                                          {"TH", u"Þ"},
                                                          {"dj", u"đ"},
                                                          {"DJ", u"Đ"},
                                                          {"ng", u"ŋ"},
                                                          {"NG", u"Ŋ"},
                                                          {"i", u"ı"},
                                                          {"j", u"ȷ"},
                                                          {"S", u"§"},
                                                          {"P", u"¶"},
                                                          {"&", u"&"},
                                                          {"%", u"%"},
                                                          {"$", u"$"},
                                                          {"#", u"#"},
                                                          {"_", u"_"},
                                                          {"{", u"{"},
                                                          {"}", u"}"},
                                                          {" ", u" "},
                                                          {"\n", u" "},
                                                          {"\t", u" "},
                                                          {"\\", u" "},
                                                          {"newline", u" "},
                                                          {"linebreak", u" "},
                                                          {"par", u" "},
                                                          {",", u"\u2009"},
                                                          {"thinspace", u"\u2009"},
                                                          {"quad", u" "},
                                                          {"space", u" "},
                                                          {"nobreakspace", u"\u00A0"},
                                                          {":", u" "},
                                                          {";", u" "},
                                                          {"-", u""},
                                                          {"/", u""},
                                                          {"!", u""},
                                                          {"@", u""},
                                                          {"relax", u""},
                                                          {"protect", u""},
                                                          {"textemdash", u"—"},
                                                          {"textendash", u"–"},
                                                          {"emdash", u"—"},
                                                          {"endash", u"–"},
                                                          {"textellipsis", u"…"},
                                                          {"ldots", u"…"},
                                                          {"dots", u"…"},
                                                          {"textbullet", u"•"},
                                                          {"textperiodcentered", u"·"},
                                                          {"textquoteleft", u"‘"},
                                                          {"textquoteright", u"’"},
                                                          {"textquotedblleft", u"“"},
                                                          {"textquotedblright", u"”"},
                                                          {"quotedblbase", u"„"},
                                                          {"quotesinglbase", u"‚"},
                                                          {"textquotesingle", u"'"},
                                                          {"textquotedbl", u"\""},
                                                          {"glqq", u"„"},
                                                          {"grqq", u"“"},
                                                          {"flqq", u"«"},
                                                          {"frqq", u"»"},
                                                          {"glq", u"‚"},
                                                          {"grq", u"‘"},
                                                          {"guillemotleft", u"«"},
                                                          {"guillemotright", u"»"},
                                                          {"guillemetleft", u"«"},
                                                          {"guillemetright", u"»"},
                                                          {"guilsinglleft", u"‹"},
                                                          {"guilsinglright", u"›"},
                                                          {"textbackslash", u"\\"},
                                                          {"textasciitilde", u"~"},
                                                          {"textasciicircum", u"^"},
                                                          {"textasciigrave", u"`"},
                                                          {"textbar", u"|"},
                                                          {"textless", u"<"},
                                                          {"textgreater", u">"},
                                                          {"textbraceleft", u"{"},
                                                          {"textbraceright", u"}"},
                                                          {"lbrace", u"{"},
                                                          {"rbrace", u"}"},
                                                          {"textunderscore", u"_"},
                                                          {"textdollar", u"$"},
                                                          {"textasteriskcentered", u"*"},
                                                          {"slash", u"/"},
                                                          {"textsection", u"§"},
                                                          {"textparagraph", u"¶"},
                                                          {"dag", u"†"},
                                                          {"textdagger", u"†"},
                                                          {"ddag", u"‡"},
                                                          {"textdaggerdbl", u"‡"},
                                                          {"copyright", u"©"},
                                                          {"textcopyright", u"©"},
                                                          {"textregistered", u"®"},
                                                          {"texttrademark", u"™"},
                                                          {"pounds", u"£"},
                                                          {"textsterling", u"£"},
                                                          {"euro", u"€"},
                                                          {"texteuro", u"€"},
                                                          {"EUR", u"€"},
                                                          {"textyen", u"¥"},
                                                          {"textcent", u"¢"},
                                                          {"textdegree", u"°"},
                                                          {"degree", u"°"},
                                                          {"textordfeminine", u"ª"},
                                                          {"textordmasculine", u"º"},
                                                          {"textonehalf", u"½"},
                                                          {"textonequarter", u"¼"},
                                                          {"textthreequarters", u"¾"},
                                                          {"textmu", u"µ"},
                                                          {"texttimes", u"×"},
                                                          {"textdiv", u"÷"},
                                                          {"textpm", u"±"},
                                                          {"textminus", u"−"},
                                                          {"textnumero", u"№"},
                                                          {"textexclamdown", u"¡"},
                                                          {"textquestiondown", u"¿"},
                                                          {"textperthousand", u"‰"},
                                                          {"textonesuperior", u"¹"},
                                                          {"texttwosuperior", u"²"},
                                                          {"textthreesuperior", u"³"},
                                                          {"LaTeX", u"LaTeX"},
                                                          {"TeX", u"TeX"},
                                                          {"BibTeX", u"BibTeX"},
                                                          {"LaTeXe", u"LaTeX2e"}});
    return table;
}

const QHash<QString, QString> &mathSymbols()
{
    static const QHash<QString, QString> table = tableOf(
        {{"alpha", u"α"},      {"beta", u"β"},       {"gamma", u"γ"},     {"delta", u"δ"},
         {"epsilon", u"ε"},    {"varepsilon", u"ε"}, {"zeta", u"ζ"},      {"eta", u"η"},
         {"theta", u"θ"},      {"iota", u"ι"},       {"kappa", u"κ"},     {"lambda", u"λ"},
         {"mu", u"μ"},         {"nu", u"ν"},         {"xi", u"ξ"},        {"pi", u"π"},
         {"rho", u"ρ"},        {"sigma", u"σ"},      {"tau", u"τ"},       {"upsilon", u"υ"},
         {"phi", u"φ"},        {"varphi", u"φ"},     {"chi", u"χ"},       {"psi", u"ψ"},
         {"omega", u"ω"},      {"Gamma", u"Γ"},      {"Delta", u"Δ"},     {"Theta", u"Θ"},
         {"Lambda", u"Λ"},     {"Xi", u"Ξ"},         {"Pi", u"Π"},        {"Sigma", u"Σ"},
         {"Phi", u"Φ"},        {"Psi", u"Ψ"},        {"Omega", u"Ω"},     {"times", u"×"},
         {"cdot", u"·"},       {"pm", u"±"},         {"mp", u"∓"},        {"div", u"÷"},
         {"leq", u"≤"},        {"le", u"≤"},         {"geq", u"≥"},       {"ge", u"≥"},
         {"neq", u"≠"},        {"ne", u"≠"},         {"approx", u"≈"},    {"sim", u"∼"},
         {"simeq", u"≃"},      {"equiv", u"≡"},      {"propto", u"∝"},    {"infty", u"∞"},
         {"to", u"→"},         {"rightarrow", u"→"}, {"leftarrow", u"←"}, {"leftrightarrow", u"↔"},
         {"Rightarrow", u"⇒"}, {"circ", u"°"},       {"degree", u"°"},    {"prime", u"′"},
         {"partial", u"∂"},    {"nabla", u"∇"},      {"sum", u"∑"},       {"prod", u"∏"},
         {"int", u"∫"},        {"in", u"∈"},         {"subset", u"⊂"},    {"cup", u"∪"},
         {"cap", u"∩"},        {"emptyset", u"∅"},   {"forall", u"∀"},    {"exists", u"∃"},
         {"ell", u"ℓ"},        {"hbar", u"ħ"},       {"star", u"⋆"},      {"ast", u"∗"},
         {"bullet", u"•"},     {"ldots", u"…"},      {"cdots", u"⋯"},     {"lt", u"<"},
         {"gt", u">"},         {"%", u"%"},          {"&", u"&"},         {"#", u"#"},
         {"_", u"_"},          {"{", u"{"},          {"}", u"}"},         {",", u"\u2009"},
         {" ", u" "},          {";", u" "},          {":", u" "},         {"!", u""}});
    return table;
}

std::optional<QString> lookedUp(const QHash<QString, QString> &table, QStringView command)
{
    const auto found = table.constFind(command.toString());
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

bool isOneOf(QStringView command, const char *names)
{
    constexpr qsizetype LongestCommand = 40;
    const QString known = u' ' + QString::fromLatin1(names) + u' ';
    return command.size() <= LongestCommand &&
           known.contains(QString(u' ' + command.toString() + u' '));
}

} // namespace

char16_t latexAccent(QStringView command)
{
    struct Accent
    {
        char16_t command;
        char16_t mark;
    };

    static constexpr Accent Accents[] = {{u'`', u'\u0300'},
                                         {u'\'', u'\u0301'},
                                         {u'^', u'\u0302'},
                                         {u'~', u'\u0303'},
                                         {u'"', u'\u0308'},
                                         {u'=', u'\u0304'},
                                         {u'.', u'\u0307'},
                                         {u'u', u'\u0306'},
                                         {u'v', u'\u030C'},
                                         {u'H', u'\u030B'},
                                         {u'c', u'\u0327'},
                                         {u'd', u'\u0323'},
                                         {u'b', u'\u0331'},
                                         {u'r', u'\u030A'},
                                         {u'k', u'\u0328'},
                                         {u'G', u'\u030F'},
                                         {u'f', u'\u0311'}};
    if (command.size() != 1)
        return 0;
    for (const Accent &accent : Accents) {
        if (command.front() == accent.command)
            return accent.mark;
    }
    return 0;
}

std::optional<QString> latexSymbol(QStringView command)
{
    return lookedUp(textSymbols(), command);
}

std::optional<QString> latexMathSymbol(QStringView command)
{
    return lookedUp(mathSymbols(), command);
}

bool isLatexLook(QStringView command)
{
    return isOneOf(
        command,
        "textrm texttt textsf textnormal textup textmd textlf mbox hbox text mathrm mathit "
        "mathbf mathsf underline NoCaseChange ensuremath uline");
}

bool isLatexSwitch(QStringView command)
{
    return isOneOf(
        command,
        "rm tt sf normalfont rmfamily sffamily ttfamily upshape mdseries selectfont small "
        "footnotesize normalsize large bgroup egroup");
}

} // namespace stet
