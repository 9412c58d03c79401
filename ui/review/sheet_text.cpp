// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/sheet_text.h"

#include "core/base/hidden_signs.h"
#include "core/galley/reading_text.h"
#include "ui/widgets/claim_looks.h"
#include "ui/widgets/diff_text.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace stet {

namespace {

class SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::SheetText)
};

constexpr double headlineFactor = 1.7;
constexpr double headingFactor = 1.22;
constexpr double smallFactor = 0.86;
constexpr int lineHeight = 140; // per cent

/// The words with line breaks and columns where the page has items and cells, and signs for what
/// nobody would see; of the same length.
QString brokenWords(const PlacedPassage &placed)
{
    QString words = withSigns(placed.passage->words);
    if (!placed.block)
        return words;
    const Passage &passage = *placed.passage;
    const QString text = readingText(*placed.block).text;
    for (const CheckUnit &unit : passage.units) {
        const qint32 gap = unit.words.start - 1;
        if (gap < 0 || words.at(gap) != u' ')
            continue;
        if (unit.cell)
            words[gap] = unit.rowHead < 0 ? QChar::LineSeparator : QChar(u'\t');
        else if (gap < qint32(passage.origins.size()) &&
                 passage.origins[size_t(gap)] < text.size() &&
                 text.at(passage.origins[size_t(gap)]) == u'\n')
            words[gap] = QChar::LineSeparator;
    }
    return words;
}

QString citeText(const ReadingMark &mark, const QHash<QString, int> &numbers)
{
    QStringList shown;
    for (const QString &item : mark.target.split(QStringLiteral("; "))) {
        const QString key = item.section(u',', 0, 0).mid(1);
        const int number = numbers.value(key);
        shown << (number > 0 ? QString::number(number) : QStringLiteral("?"));
    }
    return QStringLiteral(" ") + shown.join(QChar(u' '));
}

QTextBlockFormat blockFormat(const PlacedPassage &placed, double points)
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    const bool heading =
        placed.passage->flow == Passage::Flow::Heading || placed.field == DraftField::Headline;
    format.setTopMargin(heading ? points * 1.4 : points * 0.3);
    format.setBottomMargin(points * (heading ? 0.3 : 0.5));
    return format;
}

} // namespace

QTextCharFormat SheetText::formatOf(const PlacedPassage &placed, const Looks &looks) const
{
    QFont font = looks.text;
    const bool headline = placed.field == DraftField::Headline;
    const bool heading = placed.passage->flow == Passage::Flow::Heading;
    if (headline || heading) {
        font.setPointSizeF(font.pointSizeF() * (headline ? headlineFactor : headingFactor));
        font.setWeight(QFont::DemiBold);
    } else if (placed.field == DraftField::LeadCaption) {
        font.setPointSizeF(font.pointSizeF() * smallFactor);
    }
    QTextCharFormat format;
    format.setFont(font);
    const bool quiet = placed.field == DraftField::Dek || placed.field == DraftField::LeadCaption;
    format.setForeground(quiet ? looks.tokens->muted : looks.tokens->text);
    return format;
}

void SheetText::fill(QTextDocument &document, const SheetRows &rows, const Looks &looks)
{
    m_rows = rows;
    m_shown.clear();
    m_standings.clear();
    m_proposed.clear();
    document.clear();
    if (!rows.sheet())
        return;
    m_proposed = proposedMarks(*rows.sheet());
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (size_t passage = 0; passage < rows.sheet()->words.passages.size(); ++passage)
        add(cursor, passage, looks);
    cursor.endEditBlock();
    for (int row = 0; row < rows.onPage(); ++row) {
        m_standings.push_back(rows.standing(row));
        styleRow(document, row, looks);
    }
    strikeOut(document, looks);
}

QTextCharFormat
SheetText::formatOf(Insert::What what, const QTextCharFormat &around, const Looks &looks)
{
    QTextCharFormat format = around;
    if (what == Insert::What::SourceNumber) {
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        format.setForeground(looks.tokens->accent);
    } else {
        format.merge(diffFormat(DiffPiece::What::Added, *looks.tokens));
    }
    return format;
}

void SheetText::addInsert(QTextCursor &cursor,
                          Shown &shown,
                          Insert insert,
                          const QString &text,
                          const QTextCharFormat &around,
                          const Looks &looks)
{
    insert.start = cursor.position();
    cursor.insertText(text, formatOf(insert.what, around, looks));
    insert.length = cursor.position() - insert.start;
    shown.inserts.push_back(insert);
}

void SheetText::strikeOut(QTextDocument &document, const Looks &looks) const
{
    QTextCursor cursor(&document);
    for (const ProposedMark &mark : m_proposed) {
        const auto shown = std::find_if(m_shown.begin(), m_shown.end(), [&](const Shown &one) {
            return one.passage == mark.passage;
        });
        if (shown == m_shown.end() || mark.going.length == 0)
            continue;
        cursor.setPosition(beginOf(*shown, mark.going.start));
        cursor.setPosition(endOf(*shown, mark.going.end()), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(diffFormat(DiffPiece::What::Removed, *looks.tokens));
    }
}

void SheetText::add(QTextCursor &cursor, size_t index, const Looks &looks)
{
    const PlacedPassage &placed = m_rows.sheet()->words.passages[index];
    if (placed.passage->words.isEmpty())
        return;
    const QTextBlockFormat block = blockFormat(placed, looks.text.pointSizeF());
    const QTextCharFormat format = formatOf(placed, looks);
    const bool first = m_shown.empty();
    if (first)
        cursor.setBlockFormat(block);
    else
        cursor.insertBlock(block, format);
    Shown shown;
    shown.passage = index;
    shown.start = cursor.position();
    const QString words = brokenWords(placed);
    qint32 done = 0;
    const auto goTo = [&](qint32 place) {
        const qint32 at = std::clamp(place, done, qint32(words.size()));
        cursor.insertText(words.mid(done, at - done), format);
        return done = at;
    };
    auto proposed = std::find_if(m_proposed.begin(), m_proposed.end(), [&](const auto &one) {
        return one.passage == index;
    });
    const auto addProposed = [&](qint32 until) {
        for (; proposed != m_proposed.end() && proposed->passage == index && proposed->at <= until;
             ++proposed) {
            if (proposed->coming.isEmpty())
                continue;
            const qint32 at = goTo(proposed->at);
            addInsert(cursor,
                      shown,
                      {at, 0, 0, Insert::What::ProposedWords},
                      QStringLiteral("‸") + withSigns(proposed->coming), // the printer's caret
                      format,
                      looks);
        }
    };
    for (const ReadingMark &mark : placed.passage->marks) {
        if (mark.what != ReadingMark::What::Cite)
            continue;
        addProposed(mark.words.end());
        const qint32 at = goTo(mark.words.end());
        addInsert(cursor,
                  shown,
                  {at, 0, 0, Insert::What::SourceNumber},
                  citeText(mark, looks.numbers),
                  format,
                  looks);
    }
    addProposed(qint32(words.size()));
    cursor.insertText(words.mid(done), format);
    shown.length = cursor.position() - shown.start;
    m_shown.push_back(std::move(shown));
}

bool SheetText::restyle(QTextDocument &document, const SheetRows &rows, const Looks &looks)
{
    if (!rows.sheet() || !m_rows.sheet() || rows.onPage() != m_rows.onPage())
        return false;
    const std::vector<PlacedPassage> &now = rows.sheet()->words.passages;
    const std::vector<PlacedPassage> &before = m_rows.sheet()->words.passages;
    const bool same =
        std::equal(now.begin(),
                   now.end(),
                   before.begin(),
                   before.end(),
                   [](const PlacedPassage &one, const PlacedPassage &other) {
                       return one.field == other.field && one.row == other.row &&
                              one.place == other.place &&
                              (one.passage == other.passage || *one.passage == *other.passage);
                   });
    if (!same)
        return false;
    for (int row = 0; row < rows.onPage(); ++row) {
        if (rows.sheet()->checked.items[size_t(row)].item.place !=
            m_rows.sheet()->checked.items[size_t(row)].item.place)
            return false;
    }
    if (proposedMarks(*rows.sheet()) != m_proposed)
        return false;
    m_rows = rows;
    for (int row = 0; row < rows.onPage(); ++row) {
        const ClaimStanding standing = rows.standing(row);
        if (std::exchange(m_standings[size_t(row)], standing) != standing)
            styleRow(document, row, looks);
    }
    strikeOut(document, looks);
    return true;
}

void SheetText::styleRow(QTextDocument &document, int row, const Looks &looks) const
{
    const ClaimPlace &place = m_rows.sheet()->checked.items[size_t(row)].item.place;
    const auto shown = std::find_if(m_shown.begin(), m_shown.end(), [&](const Shown &one) {
        return one.passage == place.passage;
    });
    if (shown == m_shown.end())
        return;
    const PlacedPassage &placed = m_rows.sheet()->words.passages[place.passage];
    const QTextCharFormat plain = formatOf(placed, looks);
    QTextCharFormat format = plain;
    format.merge(claimFormat(m_standings[size_t(row)], *looks.tokens));
    QTextCursor cursor(&document);
    const auto style = [&](qint32 from, qint32 to, const QTextCharFormat &with) {
        cursor.setPosition(beginOf(*shown, from));
        cursor.setPosition(endOf(*shown, to), QTextCursor::KeepAnchor);
        cursor.setCharFormat(with);
    };
    style(place.words.start, place.words.end(), format);
    for (const ReadingMark &mark : placed.passage->marks) {
        const qint32 from = std::max(mark.words.start, place.words.start);
        const qint32 to = std::min(mark.words.end(), place.words.end());
        if (mark.what == ReadingMark::What::Cite || from >= to)
            continue;
        QTextCharFormat marked = format;
        if (mark.what == ReadingMark::What::Struck)
            marked.setFontStrikeOut(true);
        else if (mark.what == ReadingMark::What::Link)
            marked.setForeground(looks.tokens->accent);
        style(from, to, marked);
    }
    for (const Insert &insert : shown->inserts) {
        if (insert.at <= place.words.start || insert.at >= place.words.end())
            continue;
        cursor.setPosition(insert.start);
        cursor.setPosition(insert.start + insert.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(formatOf(insert.what, format, looks));
    }
}

// A number stands behind its words, so that words begin behind it and end before it.
int SheetText::beginOf(const Shown &shown, qint32 word) const
{
    int place = shown.start + word;
    for (const Insert &insert : shown.inserts)
        place += insert.at <= word && word > 0 ? insert.length : 0;
    return place;
}

int SheetText::endOf(const Shown &shown, qint32 word) const
{
    int place = shown.start + word;
    for (const Insert &insert : shown.inserts)
        place += insert.at < word ? insert.length : 0;
    return place;
}

qint32 SheetText::wordAt(const Shown &shown, int position) const
{
    int word = position - shown.start;
    for (const Insert &insert : shown.inserts) {
        if (word > insert.at)
            word = std::max(int(insert.at), word - insert.length);
    }
    return word;
}

const SheetText::Shown *SheetText::shownAt(int position) const
{
    const auto behind =
        std::upper_bound(m_shown.begin(), m_shown.end(), position, [](int place, const Shown &one) {
            return place < one.start;
        });
    if (behind == m_shown.begin())
        return nullptr;
    const Shown &one = *std::prev(behind);
    return position <= one.start + one.length ? &one : nullptr;
}

TextRange SheetText::rangeOf(int row) const
{
    if (!m_rows.sheet() || row < 0 || row >= m_rows.onPage())
        return {};
    const ClaimPlace &place = m_rows.sheet()->checked.items[size_t(row)].item.place;
    const auto shown = std::find_if(m_shown.begin(), m_shown.end(), [&](const Shown &one) {
        return one.passage == place.passage;
    });
    if (shown == m_shown.end())
        return {};
    const int begin = beginOf(*shown, place.words.start);
    return {begin, endOf(*shown, place.words.end()) - begin};
}

int SheetText::rowAt(int position) const
{
    for (int row = 0; row < m_rows.onPage(); ++row) {
        const TextRange range = rangeOf(row);
        if (range.length > 0 && range.start <= position && position <= range.end())
            return row;
    }
    return -1;
}

std::vector<int> SheetText::rowsIn(int start, int end) const
{
    std::vector<int> rows;
    for (int row = 0; row < m_rows.onPage(); ++row) {
        const TextRange range = rangeOf(row);
        if (range.length > 0 && range.start < end && start < range.end())
            rows.push_back(row);
    }
    return rows;
}

std::optional<ClaimPlace> SheetText::placeOf(int start, int end) const
{
    const Shown *shown = shownAt(start);
    if (shown == nullptr || shown != shownAt(end))
        return std::nullopt;
    const qint32 from = wordAt(*shown, start);
    const qint32 to = wordAt(*shown, end);
    if (to <= from)
        return std::nullopt;
    return ClaimPlace{shown->passage, {from, to - from}};
}

} // namespace stet
