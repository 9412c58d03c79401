// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/latex_text.h"

#include "core/interchange/bibtex/latex_math.h"
#include "core/interchange/bibtex/latex_symbols.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype MostUnknown = 10;

bool isCommandLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Whether a character stands for itself, whatever is beside it.
bool isOrdinary(QChar c)
{
    constexpr char16_t FirstOther = 0x80;
    return c.unicode() < FirstOther &&
           (c.isLetterOrNumber() || c == u',' || c == u'.' || c == u':');
}

/// What stands around the argument of a command.
struct Frame
{
    QString opening;
    QString closing;
    bool isMarkup = false;
};

std::optional<Frame> frameOf(QStringView command)
{
    struct Known
    {
        const char16_t *command;
        const char16_t *opening;
        const char16_t *closing;
    };

    static constexpr const char16_t *SmallCaps = u"<span style=\"font-variant:small-caps;\">";
    static constexpr Known Markup[] = {{u"emph", u"<i>", u"</i>"},
                                       {u"textit", u"<i>", u"</i>"},
                                       {u"textsl", u"<i>", u"</i>"},
                                       {u"mkbibemph", u"<i>", u"</i>"},
                                       {u"textbf", u"<b>", u"</b>"},
                                       {u"mkbibbold", u"<b>", u"</b>"},
                                       {u"textsuperscript", u"<sup>", u"</sup>"},
                                       {u"textsubscript", u"<sub>", u"</sub>"},
                                       {u"textsc", SmallCaps, u"</span>"}};
    for (const Known &known : Markup) {
        if (command == QStringView(known.command))
            return Frame{
                QString::fromUtf16(known.opening), QString::fromUtf16(known.closing), true};
    }
    if (command == u"enquote" || command == u"mkbibquote")
        return Frame{QStringLiteral("\u201C"), QStringLiteral("\u201D")};
    return isLatexLook(command) ? std::optional<Frame>(Frame{}) : std::nullopt;
}

/// The markup that a switch opens for the rest of its group ("{\em word}").
std::optional<Frame> switchOf(QStringView command)
{
    if (command == u"em" || command == u"it" || command == u"itshape" || command == u"sl" ||
        command == u"slshape")
        return frameOf(u"emph");
    if (command == u"bf" || command == u"bfseries")
        return frameOf(u"textbf");
    if (command == u"sc" || command == u"scshape")
        return frameOf(u"textsc");
    return isLatexSwitch(command) ? std::optional<Frame>(Frame{}) : std::nullopt;
}

class LatexReader
{
public:
    LatexReader(const QString &latex, LatexMarkup markup)
        : m_in(latex)
        , m_markup(markup)
    {}

    LatexReading read()
    {
        m_read.text.reserve(m_in.size());
        while (m_at < m_in.size())
            readNext();
        while (!m_groups.isEmpty())
            closeGroup();
        m_read.text = std::move(m_read.text).trimmed();
        return std::move(m_read);
    }

private:
    [[nodiscard]] QChar at(qsizetype place) const
    {
        return place < m_in.size() ? m_in.at(place) : QChar();
    }

    void readNext()
    {
        const QChar c = m_in.at(m_at);
        if (c == u'\\')
            return readCommand();
        if (c == u'$')
            return readMath();
        if (c == u'{') {
            m_groups.append(std::exchange(m_closing, QString()));
            ++m_at;
        } else if (c == u'}') {
            closeGroup();
            ++m_at;
        } else if (c == u'-' && at(m_at + 1) == u'-') {
            readDashes();
        } else if ((c == u'`' || c == u'\'') && at(m_at + 1) == c) {
            put(c == u'`' ? QStringLiteral("\u201C") : QStringLiteral("\u201D"), 2);
        } else if ((c == u'?' || c == u'!') && at(m_at + 1) == u'`') {
            put(c == u'?' ? QStringLiteral("\u00BF") : QStringLiteral("\u00A1"), 2);
        } else if (c == u'~') {
            put(QString(QChar::Nbsp), 1);
        } else if (c.isSpace() && c != QChar::Nbsp && c.unicode() != 0x2009) {
            readSpace();
        } else if (m_accents.isEmpty() && isOrdinary(c)) {
            qsizetype end = m_at + 1;
            while (end < m_in.size() && isOrdinary(m_in.at(end)))
                ++end;
            m_read.text.append(QStringView(m_in).sliced(m_at, end - m_at));
            m_at = end;
        } else {
            const bool pair = c.isHighSurrogate() && at(m_at + 1).isLowSurrogate();
            put(m_in.mid(m_at, pair ? 2 : 1), pair ? 2 : 1);
        }
    }

    /// A run of white space is one space; two line breaks in it are one, where paragraphs stand.
    void readSpace()
    {
        if (!m_accents.isEmpty()) { // "\' e"
            ++m_at;
            return;
        }
        int breaks = 0;
        for (; at(m_at).isSpace() && at(m_at) != QChar::Nbsp && at(m_at).unicode() != 0x2009;
             ++m_at)
            breaks += m_in.at(m_at) == u'\n'                       ? 1
                      : m_in.at(m_at) == QChar::ParagraphSeparator ? 2
                                                                   : 0;
        const QChar space = breaks > 1 ? u'\n' : u' ';
        if (!m_read.text.endsWith(u' ') && !m_read.text.endsWith(u'\n'))
            m_read.text.append(space);
    }

    void readDashes()
    {
        qsizetype end = m_at;
        while (at(end) == u'-')
            ++end;
        const qsizetype count = end - m_at;
        if (count == 2)
            put(QStringLiteral("\u2013"), 2);
        else if (count == 3)
            put(QStringLiteral("\u2014"), 3);
        else
            put(m_in.mid(m_at, count), count);
    }

    void readCommand()
    {
        qsizetype end = m_at + 1;
        while (end < m_in.size() && isCommandLetter(m_in.at(end)))
            ++end;
        const bool isWord = end > m_at + 1;
        if (!isWord)
            end = std::min(end + 1, m_in.size());
        const QStringView name = QStringView(m_in).sliced(m_at + 1, end - m_at - 1);
        if (const char16_t accent = latexAccent(name); accent != 0 && mayCarryAccent(end, isWord)) {
            m_accents.append(QChar(accent));
            m_at = end;
        } else if (const std::optional<QString> symbol = latexSymbol(name)) {
            // An accent sits on the letter without its dot.
            put(!m_accents.isEmpty() && (name == u"i" || name == u"j") ? name.toString() : *symbol,
                end - m_at);
            if (isWord)
                skipSpaces();
        } else if (name == u"url" || name == u"path" || name == u"nolinkurl") {
            m_at = end;
            readUrl();
        } else if (name == u"href") {
            m_at = end;
            skipArgument();
        } else if (const std::optional<Frame> frame = frameOf(name); frame && opensGroup(end)) {
            openFrame(*frame, end);
        } else if (const std::optional<Frame> rest = switchOf(name)) {
            m_at = end;
            skipSpaces();
            if (!m_groups.isEmpty() && m_groups.constLast().isEmpty() && !rest->opening.isEmpty())
                m_groups.last() = openMarkup(*rest);
        } else {
            keep(name, end);
        }
    }

    /// Whether what follows an accent command is a letter to put it on. "\c" and its like may also
    /// begin an unknown command's name; that is read as a whole before.
    [[nodiscard]] bool mayCarryAccent(qsizetype end, bool isWord) const
    {
        const QChar next = at(end);
        if (isWord)
            return next == u'{' || next.isSpace() || next == u'\\';
        return !next.isNull();
    }

    [[nodiscard]] bool opensGroup(qsizetype place) const
    {
        while (place < m_in.size() && m_in.at(place).isSpace())
            ++place;
        return at(place) == u'{';
    }

    void openFrame(const Frame &frame, qsizetype end)
    {
        m_at = end;
        skipSpaces();
        if (frame.isMarkup)
            m_closing = openMarkup(frame);
        else {
            m_read.text.append(frame.opening);
            m_closing = frame.closing;
        }
    }

    /// Writes the opening of markup where it is kept; gives what closes it.
    QString openMarkup(const Frame &frame)
    {
        if (m_markup == LatexMarkup::Drop)
            return {};
        m_read.marked = true;
        m_read.text.append(frame.opening);
        return frame.closing;
    }

    void closeGroup()
    {
        m_accents.clear();
        if (!m_groups.isEmpty())
            m_read.text.append(m_groups.takeLast());
    }

    /// A command that is not known stands as it is written, with its first argument's braces.
    void keep(QStringView name, qsizetype end)
    {
        QString written = u'\\' + name.toString();
        for (; at(end).isDigit(); ++end) // "\write18"
            written.append(m_in.at(end));
        if (!m_read.unknown.contains(written) && m_read.unknown.size() < MostUnknown)
            m_read.unknown.append(written.left(40));
        put(written, end - m_at);
        if (at(m_at) != u'{')
            return;
        m_read.text.append(u'{');
        m_closing = QStringLiteral("}");
    }

    void readMath()
    {
        const qsizetype end = m_in.indexOf(u'$', m_at + 1);
        const std::optional<QString> words =
            end < 0 ? std::nullopt
                    : readLatexMath(QStringView(m_in).sliced(m_at + 1, end - m_at - 1), m_markup);
        if (words) {
            m_read.marked = m_read.marked || words->contains(u"</");
            put(*words, end + 1 - m_at);
        } else {
            const qsizetype length = end < 0 ? 1 : end + 1 - m_at;
            put(m_in.mid(m_at, length), length);
        }
    }

    /// The argument of \url, to the letter.
    void readUrl()
    {
        skipSpaces();
        if (at(m_at) != u'{' || m_lastGroup)
            return;
        const qsizetype close = m_in.indexOf(u'}', m_at);
        m_lastGroup = close < 0; // a flood of them looks only once
        if (m_lastGroup)
            return;
        m_read.text.append(readVerbatim(m_in.mid(m_at + 1, close - m_at - 1)));
        m_at = close + 1;
    }

    /// Passes by a group, the target of \href.
    void skipArgument()
    {
        skipSpaces();
        if (at(m_at) != u'{')
            return;
        int depth = 0;
        for (; m_at < m_in.size(); ++m_at) {
            depth += m_in.at(m_at) == u'{' ? 1 : 0;
            depth -= m_in.at(m_at) == u'}' ? 1 : 0;
            if (depth == 0)
                break;
        }
        m_at = std::min(m_at + 1, m_in.size());
    }

    void skipSpaces()
    {
        while (m_at < m_in.size() && m_in.at(m_at).isSpace())
            ++m_at;
    }

    /// Adds `text`, under the accents that wait for a letter, and goes on.
    void put(const QString &text, qsizetype length)
    {
        m_at += length;
        if (m_accents.isEmpty() || text.isEmpty()) {
            m_read.text.append(text);
            return;
        }
        QString marks;
        for (auto mark = m_accents.crbegin(); mark != m_accents.crend(); ++mark)
            marks.append(*mark);
        m_accents.clear();
        const qsizetype first = text.at(0).isHighSurrogate() ? 2 : 1;
        m_read.text.append((text.left(first) + marks).normalized(QString::NormalizationForm_C) +
                           text.mid(first));
    }

    const QString &m_in;
    LatexMarkup m_markup;
    qsizetype m_at = 0;
    LatexReading m_read;
    QStringList m_groups;     // what closes each group that is open
    QString m_closing;        // what will close the next
    QString m_accents;        // marks that wait for their letter
    bool m_lastGroup = false; // no group is closed from here on
};

} // namespace

LatexReading readLatex(const QString &latex, LatexMarkup markup)
{
    return LatexReader(latex, markup).read();
}

QString readVerbatim(const QString &latex)
{
    QString text;
    text.reserve(latex.size());
    for (qsizetype i = 0; i < latex.size(); ++i) {
        const QChar c = latex.at(i);
        const QStringView rest = QStringView(latex).sliced(i);
        if (rest.startsWith(u"\\url{")) {
            i += 4;
        } else if (rest.startsWith(u"\\textasciitilde") || rest.startsWith(u"\\~")) {
            text.append(u'~');
            i += rest.startsWith(u"\\~") ? 1 : 14;
        } else if (c == u'\\' && i + 1 < latex.size() &&
                   QStringView(u"_%&#${}~^").contains(latex.at(i + 1))) {
            text.append(latex.at(++i));
        } else if (c != u'{' && c != u'}') {
            text.append(c);
        }
    }
    return text.simplified();
}

} // namespace stet
