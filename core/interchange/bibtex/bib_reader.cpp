// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_reader.h"

#include "core/base/core_words.h"
#include "core/interchange/bibtex/bib_dates.h"
#include "core/interchange/bibtex/bib_fields.h"
#include "core/interchange/bibtex/bib_file.h"
#include "core/interchange/bibtex/bib_names.h"
#include "core/interchange/bibtex/bib_types.h"
#include "core/interchange/bibtex/latex_text.h"
#include "core/interchange/csl_fields.h"
#include "core/interchange/foreign_address.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

/// Makes CSL of one entry: takes the fields that both have, keeps the rest.
class BibEntryReader
{
public:
    explicit BibEntryReader(BibEntry entry)
        : m_entry(std::move(entry))
    {}

    CslEntry read()
    {
        readKeyAndType();
        readTitle();
        readContainer();
        readNames("author", "author");
        readDate();
        readPublisher();
        readNumber();
        readLinks();
        for (const BibMapping &mapping : bibMappings())
            readMapped(mapping);
        readGenre();
        readLanguage();
        keepRest();
        tellOfLatex();
        return {m_csl, m_entry.line, m_entry.remarks};
    }

private:
    [[nodiscard]] bool has(const char *name) const { return fieldAt(name) != m_entry.fields.end(); }

    [[nodiscard]] std::vector<BibField>::const_iterator fieldAt(const char *name) const
    {
        const QLatin1StringView wanted(name);
        return std::find_if(m_entry.fields.begin(),
                            m_entry.fields.end(),
                            [wanted](const BibField &field) { return field.name == wanted; });
    }

    /// Takes a field's LaTeX out of the entry; empty where there is none.
    QString take(const char *name)
    {
        const auto field = fieldAt(name);
        if (field == m_entry.fields.end())
            return {};
        QString value = field->value;
        m_entry.fields.erase(field);
        return value;
    }

    void putBack(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_entry.fields.push_back({QString::fromLatin1(name), value});
    }

    QString words(const QString &latex)
    {
        LatexReading read = readLatex(latex, LatexMarkup::Drop);
        m_unknown.append(read.unknown);
        return std::move(read.text);
    }

    /// The first of the fields that says something, as words.
    QString takeFirst(std::initializer_list<const char *> names)
    {
        for (const char *name : names) {
            if (const QString text = words(take(name)); !text.isEmpty())
                return text;
        }
        return {};
    }

    void put(const char *name, const QJsonValue &value)
    {
        const bool isEmpty =
            value.isUndefined() || (value.isString() && value.toString().isEmpty());
        if (!isEmpty)
            m_csl.insert(QLatin1StringView(name), value);
    }

    void remark(const QString &text) { m_entry.remarks.append(text); }

    void readKeyAndType()
    {
        if (isCitationKey(m_entry.key))
            m_csl.insert(u"id", m_entry.key);
        else if (!m_entry.key.isEmpty())
            remark(CoreWords::tr("its key \"%1\" cannot be cited; it gets another")
                       .arg(m_entry.key.left(80)));
        const QString subtype = take("entrysubtype").trimmed();
        m_type = cslTypeOfBib(m_entry.type, subtype);
        if (m_entry.type == u"misc" && subtype.isEmpty() && (has("url") || has("howpublished")) &&
            !has("publisher") && addressOfMisc())
            m_type = QStringLiteral("webpage");
        else if (m_entry.type == u"misc" && subtype.isEmpty() && has("eprint"))
            m_type = QStringLiteral("article"); // CSL's word for a preprint
        if (!isKnownBibType(m_entry.type))
            remark(CoreWords::tr("\"@%1\" is no type of BibTeX's; taken as a document")
                       .arg(m_entry.type.left(80)));
        m_csl.insert(u"type", m_type);
        const BibTypeName written = bibTypeOfCsl(m_type, {}, BibDialect::BibLatex);
        if (written.type != m_entry.type)
            m_kept.insert(u"type", m_entry.type);
        if (subtype != written.subtype && !subtype.isEmpty() && !isCslType(subtype))
            putBack("entrysubtype", subtype);
    }

    [[nodiscard]] bool addressOfMisc() const
    {
        const auto url = has("url") ? fieldAt("url") : fieldAt("howpublished");
        return refusedAddress(mendedAddress(readVerbatim(url->value))).isEmpty();
    }

    /// "Title: Subtitle".
    static QString joined(const QString &title, const QString &subtitle)
    {
        if (title.isEmpty() || subtitle.isEmpty())
            return title + subtitle;
        const bool ends = QStringView(u"?!:.\u2026\u2014").contains(title.back());
        return title + (ends ? QStringLiteral(" ") : QStringLiteral(": ")) + subtitle;
    }

    void readTitle()
    {
        const QString title = take("title");
        const QString subtitle = take("subtitle");
        const QString plain = joined(words(title), words(subtitle));
        const LatexReading marked = readLatex(title, LatexMarkup::Keep);
        const LatexReading markedSub = readLatex(subtitle, LatexMarkup::Keep);
        const QString withMarkup = joined(marked.text, markedSub.text);
        if ((marked.marked || markedSub.marked) && cslText(withMarkup).value == plain) {
            put("title", withMarkup);
            return;
        }
        put("title", plain);
        // Signs that CSL would take for markup, and are none in LaTeX.
        if (!cslText(plain).whole)
            m_csl.insert(u"custom",
                         QJsonObject{{QStringLiteral("stet"),
                                      QJsonObject{{QStringLiteral("title"), plain}}}});
    }

    void readContainer()
    {
        const bool inBook = isPartOfBook(m_type);
        QString container;
        if (inBook && has("booktitle"))
            container = joined(words(take("booktitle")), words(take("booksubtitle")));
        if (container.isEmpty() && has("journaltitle"))
            container = joined(words(take("journaltitle")), words(take("journalsubtitle")));
        if (container.isEmpty())
            container = joined(takeFirst({"journal"}), words(take("journalsubtitle")));
        if (container.isEmpty())
            container = joined(takeFirst({"booktitle"}), words(take("booksubtitle")));
        put("container-title", container);
    }

    void readNames(const char *field, const char *variable)
    {
        const QString latex = take(field);
        if (latex.isEmpty())
            return;
        const BibNames read = readBibNames(latex);
        m_unknown.append(read.unknown);
        if (!read.names.isEmpty())
            put(variable, read.names);
        if (read.others)
            m_others.append(QString::fromLatin1(variable));
    }

    void readDate()
    {
        if (has("date") && !words(fieldAt("date")->value).isEmpty()) {
            put("issued", cslDateOfBib(words(take("date"))));
            return;
        }
        const QString year = words(take("year")).replace(QChar::Nbsp, u' ');
        const QString month = words(take("month")).replace(QChar::Nbsp, u' ');
        put("issued", cslDateOfFields(year, month, words(take("day"))));
    }

    void readPublisher()
    {
        const bool isReport = m_type == u"thesis" || m_type == u"report";
        put("publisher",
            isReport ? takeFirst({"institution", "school", "publisher", "organization"})
                     : takeFirst({"publisher", "organization", "institution", "school"}));
    }

    void readNumber()
    {
        const QString latex = take("number");
        const QString number = words(latex);
        if (number.isEmpty())
            return;
        if (!isPeriodicalPart(m_type))
            put(hasOwnNumber(m_type) || !has("series") ? "number" : "collection-number", number);
        else if (!has("issue"))
            put("issue", number);
        else
            putBack("number", latex); // biblatex's issue is then a name, "Spring"
    }

    void readLinks()
    {
        const QString doi = take("doi");
        if (const QString known = doiFrom(readVerbatim(doi)); !known.isEmpty())
            put("DOI", known);
        else if (!doi.isEmpty()) {
            remark(CoreWords::tr("\"%1\" is no DOI; kept aside").arg(doi.left(80)));
            putBack("doi", doi);
        }
        const QString url = take("url");
        const QString address = mendedAddress(readVerbatim(url));
        if (!url.isEmpty() && !refusedAddress(address).isEmpty()) {
            remark(CoreWords::tr("its address is no link and is kept aside: %1")
                       .arg(refusedAddress(address)));
            putBack("url", url);
        } else {
            put("URL", address);
        }
        readPublished();
        const auto eprint = fieldAt("eprint");
        const auto archive = has("eprinttype") ? fieldAt("eprinttype") : fieldAt("archiveprefix");
        if (!m_csl.contains(u"URL") && eprint != m_entry.fields.end() &&
            archive != m_entry.fields.end() &&
            archive->value.trimmed().compare(u"arxiv", Qt::CaseInsensitive) == 0) {
            const QString link =
                QStringLiteral("https://arxiv.org/abs/") + readVerbatim(eprint->value);
            if (refusedAddress(link).isEmpty())
                put("URL", link);
        }
    }

    /// Older files have the address in howpublished or note: "\url{http://…}".
    void readPublished()
    {
        const QString published = take("howpublished");
        const QString address = mendedAddress(readVerbatim(published));
        if (!m_csl.contains(u"URL") && refusedAddress(address).isEmpty())
            put("URL", address);
        else
            putBack("howpublished", published);
    }

    void readMapped(const BibMapping &mapping)
    {
        const char *name = mapping.bib.data();
        const char *variable = mapping.csl.data();
        if (m_csl.contains(mapping.csl))
            return; // an older name of the same field stays as it is
        switch (mapping.value) {
        case BibValue::Names:
            return readNames(name, variable);
        case BibValue::Date:
            return put(variable, cslDateOfBib(words(take(name))));
        case BibValue::Verbatim:
            return put(variable, readVerbatim(take(name)));
        case BibValue::Pages:
            return put(variable,
                       words(take(name)).replace(QChar(0x2013), u'-').replace(QChar(0x2014), u'-'));
        case BibValue::Text:
            return put(variable, words(take(name)));
        }
    }

    void readGenre()
    {
        const QString genre = m_csl.value(u"genre").toString();
        if (m_entry.type == u"phdthesis" && genre.isEmpty())
            put("genre", QStringLiteral("PhD thesis"));
        else if (m_entry.type == u"mastersthesis" && genre.isEmpty())
            put("genre", QStringLiteral("Master's thesis"));
        else if (genre == u"phdthesis")
            put("genre", QStringLiteral("PhD thesis"));
        else if (genre == u"mathesis")
            put("genre", QStringLiteral("Master's thesis"));
        else if (genre == u"techreport")
            put("genre", QStringLiteral("Technical report"));
    }

    void readLanguage()
    {
        const char *name = has("langid")        ? "langid"
                           : has("hyphenation") ? "hyphenation"
                                                : "language";
        put("language", languageTagOf(words(take(name))));
    }

    void keepRest()
    {
        static const QRegularExpression blankLine(QStringLiteral(" *\u2029 *"));
        const QString paragraph = QStringLiteral("\n\n");
        QJsonObject fields;
        for (const BibField &field : m_entry.fields) {
            if (!field.value.trimmed().isEmpty() && !fields.contains(field.name))
                fields.insert(field.name, QString(field.value).replace(blankLine, paragraph));
        }
        if (!fields.isEmpty())
            m_kept.insert(u"fields", fields);
        if (!m_others.isEmpty())
            m_kept.insert(u"others", QJsonArray::fromStringList(m_others));
        if (!m_kept.isEmpty())
            m_csl.insert(KeptBibTeX, m_kept);
    }

    void tellOfLatex()
    {
        m_unknown.removeDuplicates();
        if (!m_unknown.isEmpty())
            remark(CoreWords::tr("LaTeX that Stet does not know stands as it is written: %1")
                       .arg(m_unknown.mid(0, 10).join(QStringLiteral(", "))));
    }

    BibEntry m_entry;
    QString m_type;
    QJsonObject m_csl;
    QJsonObject m_kept;
    QStringList m_others;
    QStringList m_unknown;
};

} // namespace

CslEntries readBibTeX(const QString &text)
{
    CslEntries all;
    readBibTeX(text, [&all](CslEntries some) { addTo(all, std::move(some)); });
    return all;
}

void readBibTeX(const QString &text, const CslEntriesSink &sink)
{
    BibFile file = readBibFile(text);
    CslEntries read;
    read.warnings = std::move(file.warnings);
    int index = 0;
    for (BibEntry &entry : file.entries) {
        if (entry.refusal.isEmpty())
            read.entries.push_back(BibEntryReader(std::move(entry)).read());
        else
            read.refused.push_back({index, entry.key.left(200), entry.refusal, entry.line});
        ++index;
        if (read.entries.size() >= CslEntriesAtOnce)
            sink(std::exchange(read, {}));
    }
    sink(std::move(read));
}

} // namespace stet
