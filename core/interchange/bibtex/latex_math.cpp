// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/latex_math.h"

#include "core/interchange/bibtex/latex_symbols.h"

namespace stet {

namespace {

constexpr qsizetype LongestMath = 200;

class MathReader
{
public:
    MathReader(QStringView math, LatexMarkup markup)
        : m_in(math)
        , m_markup(markup)
    {}

    std::optional<QString> read()
    {
        while (m_good && m_at < m_in.size())
            readNext();
        return m_good && !m_out.trimmed().isEmpty() ? std::optional(m_out) : std::nullopt;
    }

private:
    void readNext()
    {
        const QChar c = m_in.at(m_at);
        if (c == u'^' || c == u'_')
            return readRaised(c == u'^' ? QStringLiteral("sup") : QStringLiteral("sub"));
        if (c == u'\\')
            m_out.append(readSymbol());
        else if (c == u'{' || c == u'}')
            ++m_at;
        else if (isPlain(c))
            m_out.append(m_in.at(m_at++));
        else
            m_good = false;
    }

    /// "^2" or "^{ab}", without another one inside.
    void readRaised(const QString &tag)
    {
        ++m_at;
        QString raised;
        const bool group = m_at < m_in.size() && m_in.at(m_at) == u'{';
        m_at += group ? 1 : 0;
        while (m_good && m_at < m_in.size() && m_in.at(m_at) != u'}') {
            const QChar c = m_in.at(m_at);
            if (c == u'\\') {
                raised.append(readSymbol());
            } else if (isPlain(c)) {
                raised.append(c);
                ++m_at;
            } else {
                m_good = false;
            }
            if (!group)
                break;
        }
        if (group)
            ++m_at;
        m_good = m_good && !raised.isEmpty();
        // A degree sign and a prime are raised as they are.
        const bool isRaised = raised == u"\u00B0" || raised == u"\u2032";
        if (m_markup == LatexMarkup::Keep && !isRaised)
            m_out.append(u'<' + tag + u'>' + raised + QStringLiteral("</") + tag + u'>');
        else
            m_out.append(raised);
    }

    QString readSymbol()
    {
        qsizetype end = m_at + 1;
        while (end < m_in.size() && m_in.at(end).isLetter() && m_in.at(end).unicode() < 0x80)
            ++end;
        if (end == m_at + 1)
            end = std::min(end + 1, m_in.size());
        const QStringView name = m_in.sliced(m_at + 1, end - m_at - 1);
        m_at = end;
        if (isLatexLook(name))
            return {};
        std::optional<QString> symbol = latexMathSymbol(name);
        if (!symbol)
            symbol = latexSymbol(name);
        m_good = m_good && symbol.has_value();
        while (m_good && m_at < m_in.size() && name.front().isLetter() && m_in.at(m_at) == u' ')
            ++m_at;
        return symbol.value_or(QString());
    }

    static bool isPlain(QChar c)
    {
        return c.isLetterOrNumber() || QStringView(u" +-=<>()[].,:;/*!|'").contains(c);
    }

    QStringView m_in;
    LatexMarkup m_markup;
    qsizetype m_at = 0;
    QString m_out;
    bool m_good = true;
};

} // namespace

std::optional<QString> readLatexMath(QStringView math, LatexMarkup markup)
{
    return math.size() > LongestMath ? std::nullopt : MathReader(math, markup).read();
}

} // namespace stet
