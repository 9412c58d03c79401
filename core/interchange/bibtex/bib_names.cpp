// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_names.h"

#include "core/interchange/bibtex/latex_text.h"

#include <QJsonObject>

namespace stet {

namespace {

struct NameParts
{
    QString given;
    QString particle;
    QString family;
    QString suffix;
};

bool isBlank(QChar c)
{
    return c.isSpace() || c == u'~';
}

/// The words of a name, apart at white space and ties outside of braces.
QStringList wordsOf(const QString &latex)
{
    QStringList words;
    QString word;
    int depth = 0;
    for (const QChar c : latex) {
        depth += c == u'{' ? 1 : 0;
        depth -= c == u'}' ? 1 : 0;
        if (depth <= 0 && isBlank(c)) {
            if (!word.isEmpty())
                words.append(std::exchange(word, QString()));
        } else {
            word.append(c);
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// Whether one group holds all of it: "{Harbor Laboratory}".
bool isOneGroup(const QString &latex)
{
    if (!latex.startsWith(u'{') || !latex.endsWith(u'}') || latex.startsWith(u"{\\"))
        return false;
    int depth = 0;
    for (qsizetype i = 0; i < latex.size(); ++i) {
        depth += latex.at(i) == u'{' ? 1 : 0;
        depth -= latex.at(i) == u'}' ? 1 : 0;
        if (depth == 0)
            return i == latex.size() - 1;
    }
    return false;
}

class NameReader
{
public:
    explicit NameReader(BibNames &read)
        : m_read(read)
    {}

    void take(const QString &written)
    {
        const QString latex = written.trimmed();
        if (latex.isEmpty())
            return;
        if (latex.compare(u"others", Qt::CaseInsensitive) == 0) {
            m_read.others = true;
            return;
        }
        if (isOneGroup(latex)) {
            const QString literal = words(latex);
            if (!literal.isEmpty())
                m_read.names.append(QJsonObject{{QStringLiteral("literal"), literal}});
            return;
        }
        const QStringList parts = cutOutsideBraces(latex, u",");
        add(isExtended(parts) ? extended(parts) : ordinary(parts));
    }

private:
    QString words(const QString &latex)
    {
        const LatexReading read = readLatex(latex, LatexMarkup::Drop);
        for (const QString &command : read.unknown) {
            if (!m_read.unknown.contains(command) && m_read.unknown.size() < 10)
                m_read.unknown.append(command);
        }
        return QString(read.text).replace(QChar::Nbsp, u' ').simplified();
    }

    static bool isExtended(const QStringList &parts)
    {
        return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
            const QString name = part.section(u'=', 0, 0).trimmed();
            return part.contains(u'=') &&
                   (name.startsWith(u"family") || name.startsWith(u"given") ||
                    name.startsWith(u"prefix") || name.startsWith(u"suffix") ||
                    name == u"useprefix");
        });
    }

    NameParts extended(const QStringList &parts)
    {
        NameParts name;
        for (const QString &part : parts) {
            const QString field = part.section(u'=', 0, 0).trimmed();
            const QString value = words(part.section(u'=', 1));
            if (field == u"family")
                name.family = value;
            else if (field == u"given")
                name.given = value;
            else if (field == u"prefix")
                name.particle = value;
            else if (field == u"suffix")
                name.suffix = value;
        }
        return name;
    }

    NameParts ordinary(const QStringList &parts)
    {
        NameParts name;
        const QStringList first = wordsOf(parts.constFirst());
        if (parts.size() > 1) {
            qsizetype last = 0; // of the words before the family name, which has one at least
            while (last + 1 < first.size() && isSmall(first.at(last)))
                ++last;
            name.particle = words(first.mid(0, last).join(u' '));
            name.family = words(first.mid(last).join(u' '));
            name.given = words(parts.constLast());
            name.suffix = words(parts.mid(1, parts.size() - 2).join(u','));
            return name;
        }
        qsizetype begin = 0;
        while (begin + 1 < first.size() && !isSmall(first.at(begin)))
            ++begin;
        qsizetype end = first.size() - 1;
        while (end > begin && !isSmall(first.at(end - 1)))
            --end;
        if (end <= begin) // no particle: the last word is the family name
            begin = end = std::max(first.size() - 1, qsizetype(0));
        name.given = words(first.mid(0, begin).join(u' '));
        name.particle = words(first.mid(begin, end - begin).join(u' '));
        name.family = words(first.mid(end).join(u' '));
        return name;
    }

    /// Whether a word begins with a small letter; what stands in braces has none.
    bool isSmall(const QString &word)
    {
        if (word.startsWith(u'{') && !word.startsWith(u"{\\"))
            return false;
        const QString read = words(word);
        const auto letter =
            std::find_if(read.begin(), read.end(), [](QChar c) { return c.isLetter(); });
        return letter != read.end() && letter->isLower();
    }

    void add(const NameParts &name)
    {
        QJsonObject json;
        const auto put = [&json](const char *member, const QString &text) {
            if (!text.isEmpty())
                json.insert(QLatin1StringView(member), text);
        };
        put("given", name.given);
        put("non-dropping-particle", name.particle);
        put("family", name.family);
        put("suffix", name.suffix);
        if (!json.isEmpty())
            m_read.names.append(json);
    }

    BibNames &m_read;
};

/// A part of a name in LaTeX; in braces where a comma, "and" or a small letter would be misread.
QString written(const QString &part)
{
    const QString latex = writeLatex(part);
    const bool misread = latex.contains(u',') || latex.contains(u'=') ||
                         (u' ' + part + u' ').contains(u" and ", Qt::CaseInsensitive) ||
                         part.compare(u"others", Qt::CaseInsensitive) == 0;
    return misread ? u'{' + latex + u'}' : latex;
}

QString nameOf(const QJsonObject &name)
{
    const auto part = [&name](const char *member) {
        return name.value(QLatin1StringView(member)).toString();
    };
    if (const QString literal = part("literal"); !literal.isEmpty())
        return u'{' + writeLatex(literal) + u'}';
    QString family = written(part("family"));
    const QString words = part("family");
    if (!words.isEmpty() && !words.at(0).isUpper() && !family.startsWith(u'{'))
        family = u'{' + family + u'}'; // its small letter begins no particle
    QString particle = part("dropping-particle") + u' ' + part("non-dropping-particle");
    particle = particle.trimmed();
    QString latex = particle.isEmpty() ? family : writeLatex(particle) + u' ' + family;
    if (const QString suffix = part("suffix"); !suffix.isEmpty())
        latex += QStringLiteral(", ") + written(suffix);
    const QString given = part("given");
    if (!given.isEmpty() || latex.contains(u',') || words.contains(u' '))
        latex += QStringLiteral(", ") + written(given);
    return latex;
}

} // namespace

QStringList cutOutsideBraces(const QString &latex, QStringView separator)
{
    const bool isWord = separator.size() > 1;
    QStringList parts;
    qsizetype begin = 0;
    int depth = 0;
    for (qsizetype i = 0; i < latex.size(); ++i) {
        const QChar c = latex.at(i);
        depth += c == u'{' ? 1 : 0;
        depth -= c == u'}' ? 1 : 0;
        const qsizetype end = i + separator.size();
        const bool here = depth <= 0 &&
                          QStringView(latex).sliced(i).startsWith(separator, Qt::CaseInsensitive) &&
                          (!isWord || ((i == 0 || latex.at(i - 1).isSpace()) &&
                                       (end == latex.size() || latex.at(end).isSpace())));
        if (!here)
            continue;
        parts.append(latex.mid(begin, i - begin));
        begin = end;
        i = end - 1;
    }
    parts.append(latex.mid(begin));
    return parts;
}

BibNames readBibNames(const QString &latex)
{
    BibNames read;
    NameReader reader(read);
    const QStringList names = cutOutsideBraces(latex, u"and");
    for (const QString &name : names)
        reader.take(name);
    return read;
}

QString writeBibNames(const QJsonArray &names, bool others)
{
    QStringList list;
    for (const QJsonValue &name : names) {
        const QString latex = nameOf(name.toObject());
        if (!latex.isEmpty())
            list.append(latex);
    }
    if (others)
        list.append(QStringLiteral("others"));
    return list.join(QStringLiteral(" and "));
}

} // namespace stet
