// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/ris/ris_records.h"

#include "core/interchange/ris/ris_types.h"

namespace stet {

namespace {

struct TaggedLine
{
    QString tag;
    QStringView value;
};

bool isUpperOrDigit(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// "TY  - JOUR": two characters, spaces, a hyphen. As the format writes it, any tag is one; with
/// other spacing or in small letters only one that is known, for words of a text look so too.
std::optional<TaggedLine> taggedLine(QStringView line)
{
    qsizetype begin = 0;
    while (begin < line.size() &&
           (line.at(begin) == u' ' || line.at(begin) == u'\t' || line.at(begin) == QChar(0xFEFF)))
        ++begin;
    const QStringView rest = line.sliced(begin);
    if (rest.size() < 3)
        return std::nullopt;
    const QString tag = rest.first(2).toString();
    qsizetype at = 2;
    while (at < rest.size() && (rest.at(at) == u' ' || rest.at(at) == u'\t'))
        ++at;
    if (at >= rest.size() || rest.at(at) != u'-')
        return std::nullopt;
    const qsizetype gap = at - 2;
    const bool spaced = at + 1 == rest.size() || rest.at(at + 1) == u' ';
    const bool isProper = begin == 0 && gap == 2 && spaced && tag.at(0) >= u'A' &&
                          tag.at(0) <= u'Z' && isUpperOrDigit(tag.at(1));
    constexpr qsizetype WidestGap = 6;
    if (!isProper && !(isRisTag(tag.toUpper()) && gap <= WidestGap && (spaced || gap > 0)))
        return std::nullopt;
    return TaggedLine{tag.toUpper(), rest.sliced(at + 1).trimmed()};
}

class RecordReader
{
public:
    void take(QStringView line, int number)
    {
        const std::optional<TaggedLine> tagged = taggedLine(line);
        if (!tagged)
            return goOn(line);
        if (tagged->tag == u"ER") {
            if (m_open)
                m_records.back().isClosed = true;
            m_open = false;
            return;
        }
        if (tagged->tag == u"TY" || !m_open)
            begin(number);
        RisRecord &record = m_records.back();
        record.hasType = record.hasType || tagged->tag == u"TY";
        record.fields.push_back({tagged->tag, tagged->value.toString(), number});
    }

    std::vector<RisRecord> records()
    {
        for (RisRecord &record : m_records)
            std::erase_if(record.fields, [](const RisField &field) {
                return field.value.isEmpty() && field.tag != u"TY";
            });
        std::erase_if(m_records, [](const RisRecord &record) { return record.fields.empty(); });
        return std::move(m_records);
    }

private:
    void begin(int line)
    {
        m_records.push_back({line, {}, false, false});
        m_open = true;
    }

    /// A text may have several lines; other values are joined to one.
    void goOn(QStringView line)
    {
        const QStringView more = line.trimmed();
        if (!m_open || more.isEmpty() || m_records.back().fields.empty())
            return;
        RisField &field = m_records.back().fields.back();
        if (!field.value.isEmpty())
            field.value += isRisText(field.tag) ? u'\n' : u' ';
        field.value += more;
    }

    std::vector<RisRecord> m_records;
    bool m_open = false;
};

} // namespace

bool isRisLine(QStringView line)
{
    return taggedLine(line).has_value();
}

std::vector<RisRecord> readRisRecords(const QString &text)
{
    RecordReader reader;
    const QStringView whole(text);
    int number = 1;
    for (qsizetype begin = 0; begin < whole.size(); ++number) {
        qsizetype end = begin;
        while (end < whole.size() && whole.at(end) != u'\n' && whole.at(end) != u'\r')
            ++end;
        reader.take(whole.sliced(begin, end - begin), number);
        const bool both =
            end + 1 < whole.size() && whole.at(end) == u'\r' && whole.at(end + 1) == u'\n';
        begin = end + (both ? 2 : 1);
    }
    return reader.records();
}

} // namespace stet
