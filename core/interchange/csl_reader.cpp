// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/interchange/csl_entries.h"
#include "core/interchange/csl_fields.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/field_taker.h"
#include "core/interchange/field_text.h"
#include "core/model/names.h"

#include <QJsonArray>

namespace stet {

namespace {

/// Reads one entry: takes what Stet has a place for out of the object, leaves the rest as `extra`.
class CslEntryReader
{
public:
    explicit CslEntryReader(QJsonObject entry)
        : m_rest(std::move(entry))
    {}

    /// The source, or why it is refused. `repeated` is a member that stands in it twice, or empty.
    tl::expected<Source, QString> read(const QString &repeated)
    {
        readKey();
        if (!repeated.isEmpty())
            refuse(CoreWords::tr("\"%1\" stands in it twice.").arg(singleLine(repeated.left(80))));
        readWords();
        readAuthors();
        m_source.issued = takeDate("issued");
        m_source.accessed = takeDate("accessed");
        m_source.url = takeAddress(m_rest, "URL");
        readDoi();
        readStet();
        if (m_source.title.isEmpty() && m_source.url.isEmpty() && m_source.publisher.isEmpty())
            refuse(CoreWords::tr("it has neither title nor address nor publisher."));
        refuseWhatConfidentialMayNotCarry();
        m_source.extra = m_rest;
        if (!m_refusal.isEmpty())
            return tl::unexpected(m_refusal);
        return m_source;
    }

    [[nodiscard]] const QString &key() const { return m_source.key; }

    [[nodiscard]] QStringList takeRemarks() { return std::move(m_remarks); }

private:
    void refuse(const QString &reason)
    {
        if (m_refusal.isEmpty())
            m_refusal = reason;
    }

    void warn(const QString &text) { m_remarks.append(text); }

    /// Takes a text out of `object`; a value of another type stays there, with a warning.
    QString takeText(QJsonObject &object, const char *name)
    {
        const QLatin1StringView key(name);
        const QJsonValue value = object.value(key);
        if (value.isString())
            return object.take(key).toString();
        if (!value.isUndefined() && !value.isNull())
            warn(CoreWords::tr("\"%1\" is not a text; kept aside.").arg(key));
        return {};
    }

    void readKey()
    {
        const QJsonValue id = m_rest.take(u"id");
        m_source.key = (id.isDouble() ? id.toVariant().toString() : id.toString()).trimmed();
        if (!m_source.key.isEmpty() && !isCitationKey(m_source.key))
            refuse(CoreWords::tr(
                "its key cannot be cited; a key is letters and digits, then also _ - : . "
                "/ and +, at most 200."));
    }

    void readWords()
    {
        const QJsonValue title = m_rest.value(u"title");
        const CslField<QString> plain = cslText(takeText(m_rest, "title"));
        m_source.title = plain.value;
        if (!plain.whole)
            m_rest.insert(u"title", title);
        m_source.type = oneLine(takeText(m_rest, "type"));
        if (m_source.type.isEmpty())
            m_source.type =
                m_rest.contains(u"URL") ? QStringLiteral("webpage") : QStringLiteral("document");
        m_source.publisher = oneLine(takeText(m_rest, "publisher"));
        if (m_source.publisher.isEmpty())
            m_source.publisher = cslText(m_rest.value(u"container-title").toString()).value;
    }

    void readAuthors()
    {
        const QJsonValue json = m_rest.value(u"author");
        if (json.isUndefined())
            return;
        if (const auto names = cslNames(json)) {
            m_source.authors = names->value;
            if (names->whole)
                m_rest.remove(u"author");
        } else {
            warn(CoreWords::tr("\"author\" is no list of names; kept aside."));
        }
    }

    PartialDate takeDate(const char *name)
    {
        const QLatin1StringView key(name);
        const QJsonValue json = m_rest.value(key);
        if (json.isUndefined())
            return {};
        const auto date = cslDate(json);
        if (!date) {
            warn(CoreWords::tr("\"%1\" is no date that Stet reads; kept aside.").arg(key));
            return {};
        }
        if (date->whole)
            m_rest.remove(key);
        if (date->doubtful)
            warn(CoreWords::tr("\"%1\" names no day of the calendar; what does not fit was left "
                               "out, and the original is kept beside it.")
                     .arg(key));
        return date->value;
    }

    QString takeAddress(QJsonObject &object, const char *name)
    {
        const QString address = takeText(object, name);
        if (address.isEmpty())
            return {};
        const QString reason = refusedAddress(address);
        if (!reason.isEmpty())
            refuse(CoreWords::tr("its address in \"%1\" is refused: %2")
                       .arg(QLatin1StringView(name), reason));
        return address;
    }

    void readDoi()
    {
        const QString text = takeText(m_rest, "DOI");
        if (text.isEmpty())
            return;
        m_source.doi = doiFrom(text);
        if (!m_source.doi.isEmpty())
            return;
        warn(CoreWords::tr("\"%1\" is no DOI; kept aside.").arg(singleLine(text.left(80))));
        m_rest.insert(u"DOI", text);
    }

    /// `custom.stet`. What decides how far a source's words may go is never guessed at.
    void readStet()
    {
        QJsonObject custom = m_rest.value(u"custom").toObject();
        if (!custom.value(u"stet").isObject())
            return;
        QJsonObject stet = custom.value(u"stet").toObject();
        m_source.id = SourceId::fromString(takeText(stet, "id"));
        if (const QString literal = takeText(stet, "title"); !literal.isEmpty()) {
            m_source.title = oneLine(literal);
            m_rest.remove(u"title");
        }
        m_source.canonicalUrl = takeAddress(stet, "canonicalUrl");
        m_source.archiveUrl = takeAddress(stet, "archiveUrl");
        m_source.origin = oneLine(takeText(stet, "origin"));
        const QJsonValue terms = stet.take(u"terms");
        if (const auto known = sourceTermsFrom(terms.toString()))
            m_source.terms = *known;
        else if (!terms.isUndefined())
            refuse(CoreWords::tr("its terms are none of open, background and confidential."));
        const QJsonValue embargo = stet.take(u"embargo");
        if (const auto until = momentFrom(embargo.toString()))
            m_source.embargoUntilMs = *until;
        else if (!embargo.isUndefined())
            refuse(CoreWords::tr("its embargo is no date and time (\"2026-03-04T06:00:00Z\")."));
        putBack(custom, "stet", stet);
        putBack(m_rest, "custom", custom);
    }

    static void putBack(QJsonObject &object, const char *name, const QJsonObject &value)
    {
        if (value.isEmpty())
            object.remove(QLatin1StringView(name));
        else
            object.insert(QLatin1StringView(name), value);
    }

    void refuseWhatConfidentialMayNotCarry()
    {
        if (m_source.terms != SourceTerms::Confidential)
            return;
        if (!m_source.authors.empty() || !m_source.url.isEmpty() ||
            !m_source.canonicalUrl.isEmpty() || !m_source.archiveUrl.isEmpty() ||
            !m_source.doi.isEmpty() || !m_source.origin.isEmpty() || !m_rest.isEmpty())
            refuse(CoreWords::tr(
                "a confidential source is a label; take its names, links and other fields "
                "out."));
    }

    QJsonObject m_rest;
    QStringList m_remarks;
    Source m_source;
    QString m_refusal;
};

} // namespace

void SourceTaker::take(const QJsonValue &json, int index, int line, const QString &repeated)
{
    if (!json.isObject()) {
        m_read.refused.push_back({index, {}, CoreWords::tr("it is no object."), line});
        return;
    }
    const QJsonObject entry = json.toObject();
    if (isCslType(entry.value(u"type").toString()) ||
        entry.value(u"custom").toObject().contains(u"stet"))
        m_read.isBibliography = true;
    qsizetype replaced = 0;
    CslEntryReader reader(cleanJson(json, replaced).toObject());
    const tl::expected<Source, QString> source = reader.read(repeated);
    const QString key = reader.key().left(200);
    // Also of an entry that is refused: a citation would lead to another work than it meant.
    const bool isKnown = !key.isEmpty() && m_keys.contains(key);
    m_keys.insert(key);
    if (!source || isKnown) {
        m_read.refused.push_back(
            {index,
             singleLine(key),
             source ? CoreWords::tr("its key stands in this file twice.") : source.error(),
             line});
        return;
    }
    m_read.sources.push_back(*source);
    m_read.remarks.push_back(reader.takeRemarks());
    m_read.lines.push_back(line);
    if (replaced > 0)
        m_read.remarks.back().append(replacedSentence(replaced));
}

void SourceTaker::take(const CslEntry &entry, int index)
{
    const size_t before = m_read.sources.size();
    take(QJsonValue(entry.csl), index, entry.line, entry.repeated);
    if (m_read.sources.size() > before)
        m_read.remarks.back() = entry.remarks + m_read.remarks.back();
}

Result<CslSources> readCslJson(const QByteArray &bytes)
{
    SourceTaker taker;
    const Result<> read = forEachCslEntry(
        bytes, [&taker](const QJsonValue &entry, int index, const QString &repeated) {
            taker.take(entry, index, 0, repeated);
        });
    if (!read)
        return tl::unexpected(read.error());
    return taker.result();
}

} // namespace stet
