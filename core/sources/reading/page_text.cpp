// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/sources/reading/main_text.h"

namespace stet {

namespace {

constexpr char16_t TagHigh = 0xDB40; ///< the first half of U+E0000 to U+E03FF
constexpr char16_t LastTagLow = 0xDC7F;
constexpr char16_t CancelLow = 0xDC7F;

/// Composing a flood of combining marks takes square time; no language needs thirty (UAX #15,
/// Stream-Safe Text Format).
constexpr int MostMarks = 30;

bool isFloodOfMarks(const QString &text)
{
    constexpr QChar FirstMark(0x300);
    int marks = 0;
    for (const QChar c : text) {
        marks = c >= FirstMark && c.isMark() ? marks + 1 : 0;
        if (marks > MostMarks)
            return true;
    }
    return false;
}

QString composed(const QString &text)
{
    const QString clean = cleanText(text).text;
    return isFloodOfMarks(clean) ? clean : clean.normalized(QString::NormalizationForm_C);
}

bool isTagAt(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && text[at] == QChar(TagHigh) && text[at + 1] >= QChar(0xDC00) &&
           text[at + 1] <= QChar(LastTagLow);
}

/// A flag of a region is a black flag, letters of tags and a tag that ends it (UTS #51).
bool isInFlag(QStringView text, qsizetype begin, qsizetype end)
{
    constexpr qsizetype LongestFlag = 16;
    return end - begin <= LongestFlag && begin >= 2 && text.first(begin).endsWith(u"\U0001F3F4") &&
           text[end - 1] == QChar(CancelLow);
}

/// Writes words and keeps the runs without gaps.
class RunWriter
{
public:
    void part(QChar between)
    {
        if (m_text.text.isEmpty())
            return;
        m_text.text += between;
        ++m_text.runs.back().length;
    }

    void add(QStringView words, RunKind kind)
    {
        if (words.isEmpty())
            return;
        if (m_text.runs.empty() || m_text.runs.back().kind != kind)
            m_text.runs.push_back({m_text.text.size(), 0, kind});
        m_text.text += words;
        m_text.runs.back().length += words.size();
    }

    /// Tags go into hidden runs of their own.
    void addWithTags(QStringView words, RunKind kind)
    {
        qsizetype done = 0;
        for (qsizetype at = words.indexOf(QChar(TagHigh)); at >= 0;
             at = words.indexOf(QChar(TagHigh), at)) {
            const qsizetype begin = at;
            while (isTagAt(words, at))
                at += 2;
            if (at == begin) {
                ++at;
            } else if (!isInFlag(words, begin, at)) {
                add(words.sliced(done, begin - done), kind);
                add(words.sliced(begin, at - begin), RunKind::Hidden);
                done = at;
            }
        }
        add(words.sliced(done), kind);
    }

    [[nodiscard]] qsizetype length() const { return m_text.text.size(); }

    SnapshotText take() { return std::move(m_text); }

private:
    SnapshotText m_text;
};

} // namespace

SnapshotText textOfBlocks(const PageBlocks &page, const std::vector<RunKind> &kinds)
{
    std::vector<qsizetype> starts;
    return textOfBlocks(page, kinds, starts);
}

SnapshotText textOfBlocks(const PageBlocks &page,
                          const std::vector<RunKind> &kinds,
                          std::vector<qsizetype> &starts)
{
    RunWriter writer;
    starts.clear();
    starts.reserve(page.blocks.size());
    for (size_t i = 0; i < page.blocks.size(); ++i) {
        const PageBlock &block = page.blocks[i];
        writer.part(block.isCell ? u'\t' : u'\n');
        starts.push_back(writer.length());
        for (const BlockWords &words : block.words)
            writer.addWithTags(composed(words.text), words.isHidden ? RunKind::Hidden : kinds[i]);
    }
    return writer.take();
}

} // namespace stet
