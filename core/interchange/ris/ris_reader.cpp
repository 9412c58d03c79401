// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/ris/ris_reader.h"

#include "core/base/core_words.h"
#include "core/interchange/bibtex/bib_dates.h"
#include "core/interchange/csl_fields.h"
#include "core/interchange/foreign_address.h"
#include "core/interchange/ris/ris_records.h"
#include "core/interchange/ris/ris_types.h"

#include <QHash>
#include <QRegularExpression>

namespace stet {

namespace {

/// Makes CSL of one record: takes the tags that both have, keeps the rest.
class RisRecordReader
{
public:
    explicit RisRecordReader(RisRecord record)
        : m_line(record.line)
    {
        if (!record.hasType)
            m_remarks.append(CoreWords::tr("it does not say what it is (TY); taken as a document"));
        if (!record.isClosed)
            m_remarks.append(
                CoreWords::tr("its end (ER) is missing; it was read to the next record"));
        for (RisField &field : record.fields) {
            if (!m_values.contains(field.tag))
                m_order.append(field.tag);
            m_values[field.tag].append(std::move(field.value));
        }
    }

    CslEntry read()
    {
        readType();
        readKey();
        readTitles();
        readNames();
        readDates();
        readPlaces();
        readNumbers();
        readLinks();
        readWords();
        keepRest();
        return {m_csl, m_line, m_remarks};
    }

private:
    QString take(const char *tag)
    {
        const auto found = m_values.find(QString::fromLatin1(tag));
        if (found == m_values.end())
            return {};
        QString value = found->takeFirst();
        if (found->isEmpty())
            m_values.erase(found);
        return value;
    }

    QString takeFirst(std::initializer_list<const char *> tags)
    {
        for (const char *tag : tags) {
            if (QString value = take(tag); !value.isEmpty())
                return value;
        }
        return {};
    }

    [[nodiscard]] bool has(const char *tag) const
    {
        return m_values.contains(QString::fromLatin1(tag));
    }

    void put(const char *variable, const QJsonValue &value)
    {
        const bool isEmpty =
            value.isUndefined() || (value.isString() && value.toString().isEmpty());
        if (!isEmpty && !m_csl.contains(QLatin1StringView(variable)))
            m_csl.insert(QLatin1StringView(variable), value);
    }

    void readType()
    {
        const QString type = take("TY").toUpper();
        m_type = cslTypeOfRis(type);
        if (m_type.isEmpty()) {
            m_type = QStringLiteral("document");
            if (!type.isEmpty())
                m_remarks.append(CoreWords::tr("\"%1\" is no type of RIS's; taken as a document")
                                     .arg(type.left(40)));
        }
        m_csl.insert(u"type", m_type);
        if (!type.isEmpty() && risTypeOfCsl(m_type) != type)
            m_kept.insert(u"type", type);
    }

    /// ID is a citation key where a reference manager has some; databases put their numbers there.
    void readKey()
    {
        const QString key = m_values.value(QStringLiteral("ID")).value(0);
        static const QRegularExpression letter(QStringLiteral("\\p{L}"));
        if (!isCitationKey(key) || !letter.match(key).hasMatch())
            return;
        take("ID");
        m_csl.insert(u"id", key);
    }

    [[nodiscard]] bool isPart() const
    {
        return m_type == u"chapter" || m_type == u"paper-conference" ||
               m_type.startsWith(u"entry") || m_type.startsWith(u"article");
    }

    void readTitles()
    {
        // BT is the book's own title, of a chapter that of the book around it.
        const QString title =
            isPart() ? takeFirst({"TI", "T1", "CT"}) : takeFirst({"TI", "T1", "BT", "CT"});
        put("title", title);
        if (!cslText(title).whole)
            m_csl.insert(u"custom",
                         QJsonObject{{QStringLiteral("stet"),
                                      QJsonObject{{QStringLiteral("title"), title}}}});
        // T2 names the conference of a paper whose volume is C3.
        if (m_type == u"paper-conference" && has("C3") && has("T2")) {
            put("event-title", take("T2"));
            put("container-title", take("C3"));
        }
        const QString container = takeFirst({"T2", "JF", "BT"});
        const QString journal = take("JO");
        if (m_type == u"book" || m_type == u"report")
            put("collection-title", container);
        else
            put("container-title", container.isEmpty() ? journal : container);
        if (!container.isEmpty() && journal != container)
            put("container-title-short", journal);
        put("container-title-short", takeFirst({"JA", "J2", "J1"}));
        put("collection-title", take("T3"));
        put("title-short", take("ST"));
    }

    void readNames(std::initializer_list<const char *> tags, const char *variable)
    {
        QJsonArray names;
        for (const char *tag : tags) {
            const QStringList values = m_values.take(QString::fromLatin1(tag));
            for (const QString &value : values)
                names.append(cslNameOfRis(value));
        }
        if (!names.isEmpty())
            put(variable, names);
    }

    void readNames()
    {
        readNames({"AU", "A1"}, "author");
        if (m_type == u"book" && !has("ED"))
            readNames({"A3"}, "collection-editor");
        readNames({"ED", "A2"}, "editor");
        readNames({"A3"}, "collection-editor");
        readNames({"A4"}, "translator");
    }

    /// DA says the day where PY has the year alone.
    void readDates()
    {
        const QString day = m_values.value(QStringLiteral("DA")).value(0);
        const QString year = m_values.contains(QStringLiteral("PY"))
                                 ? m_values.value(QStringLiteral("PY")).value(0)
                                 : m_values.value(QStringLiteral("Y1")).value(0);
        const QJsonValue exact = cslDateOfRis(day);
        const QJsonValue plain = cslDateOfRis(year);
        const bool useDay = yearOf(exact) != 0 &&
                            (plain.isUndefined() || yearOf(plain) == yearOf(exact)) &&
                            partsOf(exact).size() >= partsOf(plain).size();
        if (useDay) {
            put("issued", exact);
            take("DA");
        } else if (yearOf(plain) != 0 && !day.isEmpty() && partsOf(plain).size() == 1) {
            // "DA  - 04 Mar" of a PubMed export.
            const QJsonValue both = cslDateOfBib(day + u' ' + year);
            put("issued", yearOf(both) != 0 ? both : plain);
            if (yearOf(both) != 0)
                take("DA");
        } else {
            put("issued", plain);
        }
        if (has("PY"))
            take("PY");
        else if (m_csl.contains(u"issued"))
            take("Y1");
        if (m_values.value(QStringLiteral("Y1")).value(0) == year)
            take("Y1");
        if (m_type != u"paper-conference" || !has("C1"))
            put("accessed", cslDateOfRis(take("Y2")));
    }

    static QJsonArray partsOf(const QJsonValue &date)
    {
        return date.toObject().value(u"date-parts").toArray().at(0).toArray();
    }

    static int yearOf(const QJsonValue &date) { return partsOf(date).at(0).toInt(); }

    void readPlaces()
    {
        put("publisher", take("PB"));
        if (m_type == u"paper-conference" && has("PP"))
            put("event-place", take("CY"));
        put("publisher-place", takeFirst({"CY", "PP"}));
        if (m_type == u"paper-conference" && has("C3"))
            put("event-title", take("C3"));
        put("edition", take("ET"));
        put("language", languageTagOfRis(take("LA")));
        put("archive", take("DB"));
        put("source", take("DP"));
        put("archive_location", take("AV"));
        put("call-number", take("CN"));
        put("section", take("SE"));
        put("number-of-volumes", take("NV"));
    }

    void readNumbers()
    {
        put("volume", takeFirst({"VL", "VO"}));
        const bool isSerial = m_type.startsWith(u"article") || m_type == u"periodical";
        put(isSerial ? "issue" : "number", takeFirst({"IS", "CP"}));
        if (m_type == u"report" || m_type == u"patent" || m_type == u"standard")
            put("number", take("M1"));
        const QString first = take("SP");
        const QString last = take("EP");
        const bool isRange =
            !first.isEmpty() && !last.isEmpty() && first != last && !first.contains(u'-');
        if (!last.isEmpty() && first.isEmpty())
            m_values[QStringLiteral("EP")].append(last);
        else if ((m_type == u"book" || m_type == u"thesis") && !isRange)
            put("number-of-pages", first);
        else
            put("page",
                QString(isRange ? first + u'-' + last : first).replace(QChar(0x2013), u'-'));
        readStandardNumbers(isSerial);
    }

    /// SN holds an ISBN or an ISSN; what it looks like says which, where it looks like one.
    void readStandardNumbers(bool isSerial)
    {
        static const QRegularExpression issn(QStringLiteral("\\A\\d{4}-?\\d{3}[\\dXx]\\b"));
        QStringList others;
        while (has("SN")) {
            const QString number = take("SN");
            const char *variable = issn.match(number).hasMatch() || isSerial ? "ISSN" : "ISBN";
            if (m_csl.contains(QLatin1StringView(variable)))
                others.append(number);
            put(variable, number);
        }
        if (!others.isEmpty())
            m_values.insert(QStringLiteral("SN"), others);
    }

    void readLinks()
    {
        for (const char *tag : {"DO", "DI", "M3", "L3", "N1"}) {
            const QString doi = doiFrom(m_values.value(QString::fromLatin1(tag)).value(0));
            const bool isDoi = !doi.isEmpty() && !m_csl.contains(u"DOI");
            if (isDoi) {
                put("DOI", doi);
                take(tag);
            }
        }
        QStringList others;
        while (has("UR")) {
            const QString written = take("UR");
            for (const QString &one : written.split(u';', Qt::SkipEmptyParts)) {
                const QString address = mendedAddress(one);
                const QString refused = refusedAddress(address);
                if (refused.isEmpty() && !m_csl.contains(u"URL")) {
                    put("URL", address);
                    continue;
                }
                others.append(one.trimmed());
                if (!refused.isEmpty())
                    m_remarks.append(
                        CoreWords::tr("its address is no link and is kept aside: %1").arg(refused));
            }
        }
        if (!others.isEmpty())
            m_values.insert(QStringLiteral("UR"), others);
    }

    void readWords()
    {
        put("abstract", takeFirst({"AB", "N2"}));
        const QStringList notes = m_values.take(QStringLiteral("N1"));
        put("note", notes.join(u'\n'));
        QStringList keywords;
        const QStringList written = m_values.take(QStringLiteral("KW"));
        for (const QString &value : written)
            keywords.append(value.split(u'\n', Qt::SkipEmptyParts));
        const bool haveCommas =
            std::any_of(keywords.begin(), keywords.end(), [](const QString &word) {
                return word.contains(u',');
            });
        put("keyword", keywords.join(haveCommas ? QStringLiteral("; ") : QStringLiteral(", ")));
        if (!has("M3"))
            return;
        put("genre", take("M3"));
    }

    void keepRest()
    {
        QJsonObject fields;
        for (auto tag = m_values.constBegin(); tag != m_values.constEnd(); ++tag)
            fields.insert(tag.key(), QJsonArray::fromStringList(tag.value()));
        if (!fields.isEmpty())
            m_kept.insert(u"fields", fields);
        if (!m_kept.isEmpty())
            m_csl.insert(KeptRis, m_kept);
    }

    int m_line;
    QHash<QString, QStringList> m_values; // by tag; never an empty list
    QStringList m_order;
    QString m_type;
    QJsonObject m_csl;
    QJsonObject m_kept;
    QStringList m_remarks;
};

} // namespace

QJsonValue cslDateOfRis(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\\d{4})/(\\d{0,2})/?(\\d{0,2})/?(.*)\\z"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return cslDateOfBib(text);
    const QString month = match.captured(2);
    const QString words = match.captured(4).trimmed();
    // "2026///Spring", "2026///March"
    if (month.isEmpty() && !words.isEmpty())
        return cslDateOfFields(match.captured(1), words, {});
    return cslDateOfFields(
        match.captured(1), month.toInt() == 0 ? QString() : month, match.captured(3));
}

QJsonObject cslNameOfRis(const QString &text)
{
    const QString name = text.simplified();
    // A comma at the end marks the name of a body, as EndNote has it.
    if (name.endsWith(u','))
        return {{QStringLiteral("literal"), name.chopped(1).trimmed()}};
    const QStringList parts = name.split(u',');
    if (parts.size() < 2) {
        const bool isOneWord = !name.contains(u' ');
        return {{isOneWord ? QStringLiteral("family") : QStringLiteral("literal"), name}};
    }
    QJsonObject json{{QStringLiteral("family"), parts.at(0).trimmed()},
                     {QStringLiteral("given"), parts.at(1).trimmed()}};
    const QString suffix = parts.mid(2).join(u',').trimmed();
    if (!suffix.isEmpty())
        json.insert(u"suffix", suffix);
    return json;
}

CslEntries readRis(const QString &text)
{
    CslEntries read;
    std::vector<RisRecord> records = readRisRecords(text);
    for (RisRecord &record : records)
        read.entries.push_back(RisRecordReader(std::move(record)).read());
    return read;
}

} // namespace stet
