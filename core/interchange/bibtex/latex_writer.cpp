// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/latex_text.h"

namespace stet {

namespace {

/// What stands for a character that LaTeX would take for something else; null for all others.
const char *escapeOf(QChar c)
{
    switch (c.unicode()) {
    case u'&':
        return "\\&";
    case u'%':
        return "\\%";
    case u'$':
        return "\\$";
    case u'#':
        return "\\#";
    case u'_':
        return "\\_";
    case u'{':
        return "\\textbraceleft{}";
    case u'}':
        return "\\textbraceright{}";
    case u'\\':
        return "\\textbackslash{}";
    case u'~':
        return "\\textasciitilde{}";
    case u'^':
        return "\\textasciicircum{}";
    case 0x00A0:
        return "~";
    case 0x2013:
        return "--";
    case 0x2014:
        return "---";
    case 0x2009:
        return "\\thinspace{}";
    default:
        return nullptr;
    }
}

bool isDash(QChar c)
{
    return c == u'-' || c == QChar(0x2013) || c == QChar(0x2014);
}

/// Whether the two would be read as one sign.
bool wouldJoin(QChar before, QChar c)
{
    return (isDash(before) && isDash(c)) || (before == c && (c == u'`' || c == u'\'')) ||
           (c == u'`' && (before == u'?' || before == u'!'));
}

/// Whether a style that writes titles small would spoil a word.
bool needsProtection(QStringView word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (word.at(i).isUpper())
            return true;
    }
    return false;
}

/// CSL's markup at `at`, as LaTeX opens or closes it.
struct WrittenTag
{
    qsizetype length = 0;
    const char *latex = nullptr;
};

WrittenTag tagAt(QStringView text)
{
    struct Known
    {
        const char *tag;
        const char *latex;
    };

    static constexpr Known Tags[] = {{"<i>", "\\emph{"},
                                     {"<b>", "\\textbf{"},
                                     {"<sup>", "\\textsuperscript{"},
                                     {"<sub>", "\\textsubscript{"},
                                     {"<sc>", "\\textsc{"},
                                     {"<span style=\"font-variant:small-caps;\">", "\\textsc{"},
                                     {"<span style=\"font-variant: small-caps;\">", "\\textsc{"},
                                     {"<span class=\"nocase\">", "{"},
                                     {"</i>", "}"},
                                     {"</b>", "}"},
                                     {"</sup>", "}"},
                                     {"</sub>", "}"},
                                     {"</sc>", "}"},
                                     {"</span>", "}"}};
    for (const Known &known : Tags) {
        const QLatin1StringView tag(known.tag);
        if (text.startsWith(tag))
            return {tag.size(), known.latex};
    }
    return {};
}

} // namespace

QString writeLatex(const QString &text)
{
    QString latex;
    latex.reserve(text.size() + text.size() / 8);
    QChar before;
    for (const QChar c : text) {
        if (wouldJoin(before, c))
            latex.append(QStringLiteral("{}"));
        before = c;
        if (const char *escape = escapeOf(c))
            latex.append(QLatin1StringView(escape));
        else if (c == u'\n')
            latex.append(QStringLiteral("\n\n")); // a paragraph
        else
            latex.append(c);
    }
    return latex;
}

namespace {

QString titleAs(const QString &title, LatexMarkup markup)
{
    QString latex;
    const QStringView text(title);
    for (qsizetype at = 0; at < text.size();) {
        const WrittenTag tag = markup == LatexMarkup::Keep ? tagAt(text.sliced(at)) : WrittenTag{};
        if (tag.latex != nullptr) {
            latex.append(QLatin1StringView(tag.latex));
            at += tag.length;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && text.at(end).isLetterOrNumber())
            ++end;
        if (end == at)
            ++end;
        // What would join must be seen together with what is before it.
        while (end < text.size() && !text.at(end).isLetterOrNumber() &&
               !(markup == LatexMarkup::Keep && text.at(end) == u'<') &&
               !text.at(at).isLetterOrNumber())
            ++end;
        const QStringView word = text.sliced(at, end - at);
        const QString written = writeLatex(word.toString());
        latex.append(needsProtection(word) ? u'{' + written + u'}' : written);
        at = end;
    }
    return latex;
}

/// Whether all groups are closed: a tag without its other half would open one.
bool bracesMatch(const QString &latex)
{
    int depth = 0;
    for (const QChar c : latex) {
        depth += c == u'{' ? 1 : 0;
        depth -= c == u'}' ? 1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

} // namespace

QString writeLatexTitle(const QString &title, LatexMarkup markup)
{
    const QString latex = titleAs(title, markup);
    return markup == LatexMarkup::Drop || bracesMatch(latex) ? latex : QString();
}

QString writeVerbatim(const QString &text)
{
    QString latex;
    for (const QChar c : text) {
        if (c == u'{' || c == u'}' || c == u'\\')
            latex.append(u'%' + QString::number(c.unicode(), 16).toUpper());
        else if (!c.isSpace())
            latex.append(c);
    }
    return latex;
}

} // namespace stet
