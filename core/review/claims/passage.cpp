// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/passage.h"

#include "core/galley/galley.h"
#include "core/galley/marked_text.h"
#include "core/galley/sentences.h"
#include "core/galley/source_places.h"
#include "core/galley/stable_hash.h"
#include "core/review/claims/mark_place.h"
#include "core/review/claims/word_boundary.h"
#include "core/review/quote_text.h"

#include <QHash>

#include <algorithm>

namespace stet {

namespace {

quint64 hashOf(QStringView text)
{
    return stableHash(text.utf16(), size_t(text.size()) * sizeof(char16_t));
}

/// "@a, p. 4; @b"
QString citedText(const CiteMark &cite)
{
    QStringList items;
    for (const CiteItem &item : cite.items)
        items.append(item.locator.isEmpty()
                         ? u'@' + item.key
                         : u'@' + item.key + QStringLiteral(", ") + item.locator.simplified());
    return items.join(QStringLiteral("; "));
}

/// Makes a passage of a text as read, its marks and its sentences.
class PassageMaker
{
public:
    PassageMaker(MarkedText text, QStringView source, const std::vector<CiteMark> &cites)
        : m_text(std::move(text))
        , m_source(source)
        , m_cites(cites)
    {
        m_passage.words = quoteWords(m_text.text, m_passage.origins);
    }

    [[nodiscard]] Passage make(const std::vector<TextRange> &sentences)
    {
        for (const TextRange &sentence : sentences) {
            const WordRange words = wordsOf(sentence);
            if (hasWords(QStringView(m_passage.words).mid(words.start, words.length)))
                m_passage.units.push_back({words});
        }
        for (const MarkedStretch &mark : m_text.marks) {
            if (mark.what == MarkedStretch::What::Cite)
                addCite(mark);
            else if (mark.what != MarkedStretch::What::Cell)
                addCut(mark);
        }
        std::stable_sort(m_passage.marks.begin(),
                         m_passage.marks.end(),
                         [](const ReadingMark &a, const ReadingMark &b) {
                             return a.words.start < b.words.start;
                         });
        setHeads();
        m_passage.runs = std::move(m_text.runs);
        m_passage.starts = wordStarts(m_passage.words);
        for (CheckUnit &unit : m_passage.units)
            unit.hash = stretchHash(m_passage, unit.words);
        return std::move(m_passage);
    }

    [[nodiscard]] const QString &text() const { return m_text.text; }

private:
    /// The unit of the words that the reading text has at `at`, or behind it.
    [[nodiscard]] qint32 wordAt(qsizetype at) const
    {
        const auto end = m_passage.origins.end() - 1;
        return qint32(std::lower_bound(m_passage.origins.begin(), end, at) -
                      m_passage.origins.begin());
    }

    [[nodiscard]] WordRange wordsOf(const TextRange &range) const
    {
        const qint32 start = wordAt(range.start);
        return {start, wordAt(range.end()) - start};
    }

    void addCite(const MarkedStretch &mark)
    {
        qint32 at = wordAt(mark.range.start);
        if (at > 0 && m_passage.words.at(at - 1) == u' ')
            --at; // it stands behind the word before it, as pages set it
        const CiteMark &cite = m_cites[size_t(mark.cite)];
        m_passage.marks.push_back({ReadingMark::What::Cite, {at, 0}, citedText(cite), cite.range});
    }

    /// A mark that goes on over several sentences is one of each, so that none is of two.
    void addCut(const MarkedStretch &mark)
    {
        WordRange all = wordsOf(mark.range);
        ReadingMark::What what = ReadingMark::What::Struck;
        if (mark.what == MarkedStretch::What::Link)
            what = ReadingMark::What::Link;
        if (mark.what == MarkedStretch::What::Box) {
            what = ReadingMark::What::Box;
            all.length = 1; // it is of whatever begins behind it
        }
        const size_t first = m_passage.marks.size();
        for (size_t i = unitAt(m_passage, all.start);
             i < m_passage.units.size() && m_passage.units[i].words.start < all.end();
             ++i) {
            const WordRange &unit = m_passage.units[i].words;
            const qint32 start = std::max(all.start, unit.start);
            const qint32 length = std::min(all.end(), unit.end()) - start;
            if (length > 0)
                m_passage.marks.push_back({what, {start, length}, mark.target});
        }
        if (what != ReadingMark::What::Box && m_passage.marks.size() > first)
            setSources(first, writtenMark(m_source, m_text.runs, mark));
    }

    /// Where the marks from `first` on are written, the pieces of one that is at `written`: its
    /// opening sign is the first one's, its closing sign and address the last one's.
    void setSources(size_t first, const TextRange &written)
    {
        const SourcePlaces places(m_text.runs);
        const size_t last = m_passage.marks.size() - 1;
        for (size_t i = first; i <= last; ++i) {
            ReadingMark &mark = m_passage.marks[i];
            qsizetype start = places.start(m_passage.origins[size_t(mark.words.start)]);
            qsizetype end =
                std::max(places.end(m_passage.origins[size_t(mark.words.end())]), start);
            if (i == first)
                start = std::min(start, written.start);
            if (i == last)
                end = std::max(end, written.end());
            mark.source = {start, end - start};
        }
    }

    /// The units that head the row and the column of a table's cells.
    void setHeads()
    {
        QHash<int, int> rows;
        QHash<int, int> columns;
        for (const MarkedStretch &mark : m_text.marks) {
            if (mark.what != MarkedStretch::What::Cell)
                continue;
            const WordRange words = wordsOf(mark.range);
            for (size_t i = unitAt(m_passage, words.start);
                 i < m_passage.units.size() && m_passage.units[i].words.start < words.end();
                 ++i) {
                CheckUnit &unit = m_passage.units[i];
                unit.cell = true;
                if (mark.column == 0 && !rows.contains(mark.row))
                    rows.insert(mark.row, int(i));
                if (mark.row == 0 && !columns.contains(mark.column))
                    columns.insert(mark.column, int(i));
                if (mark.column > 0)
                    unit.rowHead = rows.value(mark.row, -1);
                if (mark.row > 0)
                    unit.columnHead = columns.value(mark.column, -1);
            }
        }
    }

    MarkedText m_text;
    QStringView m_source;
    const std::vector<CiteMark> &m_cites;
    Passage m_passage;
};

void appendMark(QString &reading, const ReadingMark &mark, const WordRange &words)
{
    const qint32 start = std::max(mark.words.start, words.start) - words.start;
    const qint32 end = std::min(mark.words.end(), words.end()) - words.start;
    reading += QString::number(std::max(start, 0));
    switch (mark.what) {
    case ReadingMark::What::Struck:
        reading += u'-' + QString::number(end) + QStringLiteral(" struck");
        break;
    case ReadingMark::What::Link:
        reading += u'-' + QString::number(end) + QStringLiteral(" link ") + mark.target;
        break;
    case ReadingMark::What::Box:
        reading += QStringLiteral(" box ") + mark.target;
        break;
    case ReadingMark::What::Cite:
        reading += QStringLiteral(" cite ") + mark.target;
        break;
    }
    reading += u'\n';
}

} // namespace

size_t unitAt(const Passage &passage, qint32 at)
{
    return size_t(
        std::partition_point(passage.units.begin(),
                             passage.units.end(),
                             [at](const CheckUnit &unit) { return unit.words.end() <= at; }) -
        passage.units.begin());
}

bool isCited(const ReadingMark &mark, const WordRange &words)
{
    const qint32 at = mark.words.start;
    return mark.what == ReadingMark::What::Cite &&
           ((words.start < at && at <= words.end()) || (at == 0 && words.start == 0));
}

bool citesKey(const ReadingMark &mark, const QString &key)
{
    if (mark.what != ReadingMark::What::Cite)
        return false;
    const QStringList items = mark.target.split(QStringLiteral("; "));
    return std::any_of(items.begin(), items.end(), [&](const QString &item) {
        return item.section(u',', 0, 0).mid(1) == key;
    });
}

std::vector<ReadingMark>::const_iterator firstMark(const Passage &passage, qint32 at)
{
    return std::partition_point(passage.marks.begin(),
                                passage.marks.end(),
                                [at](const ReadingMark &mark) { return mark.words.start < at; });
}

QString readingOf(const Passage &passage, const WordRange &words)
{
    QString reading;
    // A mark counts too: "5" is not all of "-5", nor "He resigns" of "He resigns?".
    const auto hasMore = [&](qint32 from, qint32 end) {
        return from < end && !QStringView(passage.words).mid(from, end - from).trimmed().isEmpty();
    };
    const size_t first = unitAt(passage, words.start);
    if (first < passage.units.size() && hasMore(passage.units[first].words.start, words.start))
        reading += QStringLiteral("begins inside\n");
    const size_t last = unitAt(passage, words.end() - 1);
    if (last < passage.units.size() && words.end() > passage.units[last].words.start &&
        hasMore(words.end(), passage.units[last].words.end()))
        reading += QStringLiteral("ends inside\n");
    // No mark but a citation is of two units, so none that began before this one reaches into it.
    const qint32 from =
        first < passage.units.size() ? std::min(passage.units[first].words.start, words.start) : 0;
    for (auto mark = firstMark(passage, from);
         mark != passage.marks.end() && mark->words.start <= words.end();
         ++mark) {
        if (mark->what == ReadingMark::What::Cite
                ? isCited(*mark, words)
                : mark->words.start < words.end() && mark->words.end() > words.start)
            appendMark(reading, *mark, words);
    }
    return reading;
}

quint64 stretchHash(QStringView words, const QString &reading)
{
    const quint64 hash = mixHash(hashOf(words), reading.isEmpty() ? 0 : hashOf(reading));
    return hash == 0 ? 1 : hash;
}

quint64 stretchHash(const Passage &passage, const WordRange &words)
{
    if (words.length <= 0)
        return 0;
    return stretchHash(QStringView(passage.words).mid(words.start, words.length),
                       readingOf(passage, words));
}

Passage passageOf(const Block &block, QStringView source, const Language &language)
{
    if (block.kind == BlockKind::Code || block.kind == BlockKind::Rule)
        return {};
    PassageMaker maker(markedText(block), source, block.cites);
    std::vector<TextRange> sentences;
    if (block.kind == BlockKind::Heading)
        sentences.push_back({0, maker.text().size()});
    else
        sentences = splitSentences(maker.text(), language);
    Passage passage = maker.make(sentences);
    switch (block.kind) {
    case BlockKind::Heading:
        passage.flow = Passage::Flow::Heading;
        break;
    case BlockKind::Paragraph:
    case BlockKind::List:
    case BlockKind::Quote:
        passage.flow = Passage::Flow::Prose;
        break;
    default:
        break;
    }
    if (block.kind == BlockKind::Figure && !block.images.isEmpty())
        passage.about = hashOf(block.images.join(u'\n'));
    return passage;
}

Passage plainPassage(const QString &text, const Language &language)
{
    MarkedText marked;
    marked.text = text;
    if (!text.isEmpty())
        marked.runs.push_back({0, 0, text.size()});
    const std::vector<TextRange> sentences = splitSentences(text, language);
    return PassageMaker(std::move(marked), text, {}).make(sentences);
}

Passage factPassage(const QString &name, const QString &value)
{
    Block block = parseInline(value);
    MarkedText marked = markedText(block);
    const qsizetype shift = name.size() + 1;
    marked.text.prepend(name + u'\n');
    for (TextRun &run : marked.runs) {
        run.text += shift;
        run.source += shift;
    }
    if (!name.isEmpty())
        marked.runs.insert(marked.runs.begin(), {0, 0, name.size()});
    for (MarkedStretch &mark : marked.marks)
        mark.range.start += shift;
    for (CiteMark &cite : block.cites)
        cite.range.start += shift;
    const qsizetype length = marked.text.size();
    const QString source = name + u'\n' + value;
    Passage passage = PassageMaker(std::move(marked), source, block.cites).make({{0, length}});
    const QString head = quoteWords(name);
    passage.about = head.isEmpty() ? 0 : hashOf(head);
    return passage;
}

} // namespace stet
