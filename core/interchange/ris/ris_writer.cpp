// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/ris/ris_writer.h"

#include "core/interchange/bibtex/bib_dates.h"
#include "core/interchange/csl_entries.h"
#include "core/interchange/csl_fields.h"
#include "core/interchange/ris/ris_reader.h"
#include "core/interchange/ris/ris_records.h"
#include "core/interchange/ris/ris_types.h"

#include <QRegularExpression>
#include <QSet>

namespace stet {

namespace {

/// Writes one source. Takes what it writes out of the source's CSL; what stays has no place.
class RisRecordWriter
{
public:
    explicit RisRecordWriter(const Source &source)
        : m_csl(cslObjectOf(source))
        , m_kept(m_csl.take(KeptRis).toObject())
        , m_title(source.title)
    {}

    QString write()
    {
        putType();
        put("ID", takeText("id"));
        put("TI", m_title);
        m_csl.remove(u"title");
        putNames("AU", "author");
        putNames(m_type == u"book" && !m_csl.contains(u"editor") ? "ED" : "A2", "editor");
        putNames("A3", "collection-editor");
        putNames("A4", "translator");
        putDates();
        putContainers();
        putNumbers();
        putRest();
        putKept();
        return m_record + QStringLiteral("ER  - \r\n");
    }

    [[nodiscard]] QStringList left()
    {
        m_csl.remove(u"custom");
        return m_csl.keys();
    }

private:
    QString takeText(const char *variable) { return takeCslText(m_csl, variable); }

    void put(const char *tag, const QString &value)
    {
        if (value.isEmpty())
            return;
        QString written = value.trimmed();
        written.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        const QStringList lines = written.split(u'\n', Qt::SkipEmptyParts);
        QString text;
        for (const QString &line : lines) {
            // A line that looks like a tag would begin a field of its own.
            const bool joins = !isRisText(QString::fromLatin1(tag)) || isRisLine(line);
            text += (text.isEmpty() ? QString()
                     : joins        ? QStringLiteral(" ")
                                    : QStringLiteral("\r\n")) +
                    line.trimmed();
        }
        m_record += QLatin1StringView(tag) + QStringLiteral("  - ") + text + QStringLiteral("\r\n");
        m_tags.insert(QString::fromLatin1(tag));
    }

    void putType()
    {
        m_type = m_csl.take(u"type").toString();
        const QString own = m_kept.value(u"type").toString();
        const bool isOwn =
            !own.isEmpty() && own.size() <= 10 &&
            (cslTypeOfRis(own) == m_type || (cslTypeOfRis(own).isEmpty() && m_type == u"document"));
        put("TY", isOwn ? own : risTypeOfCsl(m_type));
    }

    void putNames(const char *tag, const char *variable)
    {
        const QJsonArray names = m_csl.take(QLatin1StringView(variable)).toArray();
        for (const QJsonValue &json : names) {
            const QJsonObject name = json.toObject();
            const auto part = [&name](const char *member) {
                return name.value(QLatin1StringView(member)).toString();
            };
            const QString literal = part("literal");
            if (!literal.isEmpty()) {
                put(tag, literal + u','); // as EndNote marks the name of a body
                continue;
            }
            QStringList family{
                part("dropping-particle"), part("non-dropping-particle"), part("family")};
            family.removeAll(QString());
            QString written = family.join(u' ');
            if (!part("given").isEmpty())
                written += QStringLiteral(", ") + part("given");
            if (!part("suffix").isEmpty())
                written += QStringLiteral(", ") + part("suffix");
            put(tag, written);
        }
    }

    /// "2026/03/04" as the format has it; what is more or less than a day stays in words.
    static QString dateOf(const QJsonValue &date)
    {
        QString text = bibDateOf(date);
        static const QRegularExpression day(QStringLiteral("\\A\\d{4}(-\\d\\d){1,2}\\z"));
        if (day.match(text).hasMatch())
            text.replace(u'-', u'/');
        return text;
    }

    void putDates()
    {
        const QString issued = dateOf(m_csl.take(u"issued"));
        static const QRegularExpression year(QStringLiteral("\\A\\d{4}(?=/|\\z)"));
        const QString plain = year.match(issued).captured();
        put("PY", plain.isEmpty() ? issued : plain);
        if (!plain.isEmpty() && plain != issued)
            put("DA", issued);
        put("Y2", dateOf(m_csl.take(u"accessed")));
    }

    void putContainers()
    {
        const bool isWhole = m_type == u"book" || m_type == u"report";
        // T2 names the conference of a paper whose volume is C3.
        const bool isVolume = m_type == u"paper-conference" && m_csl.contains(u"event-title");
        if (isVolume && m_csl.contains(u"container-title")) {
            put("T2", takeText("event-title"));
            put("C3", cslText(takeText("container-title")).value);
        }
        if (!isWhole)
            put("T2", cslText(takeText("container-title")).value);
        put(isWhole ? "T2" : "T3", takeText("collection-title"));
        put("J2", takeText("container-title-short"));
        put("ST", takeText("title-short"));
    }

    void putNumbers()
    {
        const bool isSerial = m_type.startsWith(u"article") || m_type == u"periodical";
        put("VL", takeText("volume"));
        put("IS", takeText(isSerial ? "issue" : "number"));
        const QString page = takeText("page");
        static const QRegularExpression range(QStringLiteral("\\A([^\\s,;-]+)-([^\\s,;-]+)\\z"));
        const auto match = range.match(page);
        if (match.hasMatch() && match.captured(1) != match.captured(2)) {
            put("SP", match.captured(1));
            put("EP", match.captured(2));
        } else if (m_type == u"book" || m_type == u"thesis") {
            put("SP", page.isEmpty() ? takeText("number-of-pages") : page);
        } else {
            put("SP", page);
        }
        put("SN", takeText("ISBN"));
        put("SN", takeText("ISSN"));
    }

    void putRest()
    {
        struct Plain
        {
            const char *tag;
            const char *variable;
        };

        static constexpr Plain Plains[] = {{"PB", "publisher"},
                                           {"CY", "publisher-place"},
                                           {"ET", "edition"},
                                           {"LA", "language"},
                                           {"DB", "archive"},
                                           {"DP", "source"},
                                           {"AV", "archive_location"},
                                           {"CN", "call-number"},
                                           {"SE", "section"},
                                           {"NV", "number-of-volumes"},
                                           {"M3", "genre"},
                                           {"DO", "DOI"},
                                           {"UR", "URL"},
                                           {"AB", "abstract"},
                                           {"N1", "note"}};
        if (m_type == u"paper-conference") {
            put("C3", takeText("event-title"));
            const QString place = takeText("event-place");
            put("CY", place);
            if (!place.isEmpty()) // else it would be read as the publisher's
                put("PP", takeText("publisher-place"));
        }
        for (const Plain &plain : Plains)
            put(plain.tag, takeText(plain.variable));
        const QString keywords = takeText("keyword");
        const QChar separator = keywords.contains(u';') ? u';' : u',';
        for (const QString &word : keywords.split(separator, Qt::SkipEmptyParts))
            put("KW", word);
    }

    void putKept()
    {
        const QJsonObject fields = m_kept.value(u"fields").toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const QString tag = field.key();
            const bool isRepeated = tag == u"SN" || tag == u"UR" || tag == u"L1" || tag == u"L2";
            if (!isRisTag(tag) || tag == u"TY" || tag == u"ER" ||
                (m_tags.contains(tag) && !isRepeated))
                continue;
            for (const QJsonValue &value : field.value().toArray())
                put(tag.toLatin1().constData(), value.toString());
        }
    }

    QJsonObject m_csl;
    QJsonObject m_kept;
    QString m_title;
    QString m_type;
    QString m_record;
    QSet<QString> m_tags;
};

} // namespace

WrittenSources writeRis(const std::vector<Source> &sources)
{
    WrittenSources written;
    QSet<QString> left;
    for (const Source &source : sources) {
        RisRecordWriter record(source);
        written.bytes += (written.bytes.isEmpty() ? "" : "\r\n") + record.write().toUtf8();
        for (const QString &variable : record.left())
            left.insert(variable);
    }
    written.leftOut = QStringList(left.begin(), left.end());
    written.leftOut.sort();
    return written;
}

} // namespace stet
