// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_writer.h"

#include "core/interchange/bibtex/bib_dates.h"
#include "core/interchange/bibtex/bib_fields.h"
#include "core/interchange/bibtex/bib_names.h"
#include "core/interchange/bibtex/bib_reader.h"
#include "core/interchange/bibtex/latex_text.h"
#include "core/interchange/csl_entries.h"
#include "core/interchange/csl_fields.h"

#include <QRegularExpression>
#include <QSet>

namespace stet {

namespace {

/// Whether a kept value can stand in braces: all of its own match.
bool fitsBraces(const QString &latex)
{
    int depth = 0;
    for (const QChar c : latex) {
        depth += c == u'{' ? 1 : 0;
        depth -= c == u'}' ? 1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

/// Whether libbtparse takes it for the name of a field or type.
bool isBibName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z0-9_:.+/*!?-]{0,98}\\z"));
    return form.match(name).hasMatch();
}

/// Writes one source. Takes what it writes out of the source's CSL; what stays has no place.
class BibEntryWriter
{
public:
    BibEntryWriter(const Source &source, BibDialect dialect)
        : m_csl(cslObjectOf(source))
        , m_kept(m_csl.take(KeptBibTeX).toObject())
        , m_dialect(dialect)
        , m_title(source.title)
    {}

    QString write()
    {
        const QString key = takeText("id");
        const QString type = m_csl.take(u"type").toString();
        BibTypeName name = bibTypeOfCsl(type, m_csl.value(u"genre").toString(), m_dialect);
        useOwnType(name, type);
        putLatex("entrysubtype", name.subtype);
        putNames("author", "author");
        putTitle();
        putContainer(type);
        putDate();
        putPublisher(type);
        putNumber(type);
        leaveOutGenre(name.type);
        for (const BibMapping &mapping : bibMappings())
            putMapped(mapping);
        putLatex("doi", writeVerbatim(takeText("DOI")));
        putLatex("url", writeVerbatim(takeText("URL")));
        putLanguage();
        putKept();
        return u'@' + name.type + u'{' + key + m_fields + QStringLiteral("\n}\n");
    }

    /// Variables of CSL that were not written.
    [[nodiscard]] QStringList left()
    {
        m_csl.remove(u"custom");
        return m_csl.keys();
    }

private:
    QString takeText(const char *variable) { return takeCslText(m_csl, variable); }

    [[nodiscard]] bool isOld() const { return m_dialect == BibDialect::BibTeX; }

    /// Writes `latex` under a name that stands for the first time.
    void putLatex(const char *name, const QString &latex)
    {
        const QString field = QString::fromLatin1(name);
        if (latex.isEmpty() || m_names.contains(field))
            return;
        m_names.insert(field);
        m_fields += QStringLiteral(",\n  ") + field + QStringLiteral(" = {") + latex + u'}';
    }

    void putText(const char *name, const char *variable)
    {
        putLatex(name, writeLatex(takeText(variable)));
    }

    /// The type that the entry was read with, while it means the same.
    void useOwnType(BibTypeName &name, const QString &cslType)
    {
        const QString own = m_kept.value(u"type").toString();
        const bool isBiblatexOnly = isOld() && name.type == u"misc";
        if (own.isEmpty() || !isBibName(own) || isBiblatexOnly)
            return;
        const QString meant = cslTypeOfBib(own, name.subtype);
        if (meant == cslType || (own == u"misc" && cslType == u"webpage"))
            name.type = own;
        if (cslTypeOfBib(own, {}) == cslType)
            name.subtype.clear();
    }

    void putNames(const char *name, const char *variable)
    {
        const QJsonValue names = m_csl.take(QLatin1StringView(variable));
        const bool others = m_kept.value(u"others").toArray().contains(QLatin1StringView(variable));
        putLatex(name, writeBibNames(names.toArray(), others));
    }

    void putTitle()
    {
        const QString title = takeText("title");
        // CSL's form has markup where it says the same as the title without.
        const bool marked = title != m_title && cslText(title).value == m_title;
        if (marked)
            putLatex("title", writeLatexTitle(title, LatexMarkup::Keep));
        putLatex("title", writeLatexTitle(m_title, LatexMarkup::Drop));
    }

    void putContainer(const QString &type)
    {
        const QString container =
            writeLatexTitle(cslText(takeText("container-title")).value, LatexMarkup::Drop);
        putLatex(isPartOfBook(type) ? "booktitle"
                 : isOld()          ? "journal"
                                    : "journaltitle",
                 container);
    }

    void putDate()
    {
        const QString date = bibDateOf(m_csl.take(u"issued"));
        static const QRegularExpression simple(
            QStringLiteral("\\A(\\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\\d\\d))?\\z"));
        const auto match = simple.match(date);
        if (!isOld() || !match.hasMatch()) {
            putLatex(isOld() ? "year" : "date", writeLatex(date));
            return;
        }
        putLatex("year", match.captured(1));
        const int month = match.captured(2).toInt();
        putLatex("month", month == 0 ? QString() : QString::number(month));
        putLatex("day", match.captured(3));
    }

    void putPublisher(const QString &type)
    {
        const QString publisher = writeLatex(takeText("publisher"));
        if (type == u"thesis")
            putLatex(isOld() ? "school" : "institution", publisher);
        else if (type == u"report")
            putLatex("institution", publisher);
        else if (type == u"webpage" || type == u"post" || type == u"post-weblog")
            putLatex("organization", publisher);
        else
            putLatex("publisher", publisher);
    }

    void putNumber(const QString &type)
    {
        if (isPeriodicalPart(type))
            putText("number", "issue");
        else if (hasOwnNumber(type) || !m_csl.contains(u"collection-title"))
            putText("number", "number");
        else
            putText("number", "collection-number");
    }

    /// What the type says already.
    void leaveOutGenre(const QString &type)
    {
        const QString genre = m_csl.value(u"genre").toString();
        if ((type == u"phdthesis" && genre == u"PhD thesis") ||
            (type == u"mastersthesis" && genre == u"Master's thesis"))
            m_csl.remove(u"genre");
    }

    void putMapped(const BibMapping &mapping)
    {
        const QLatin1StringView name =
            isOld() && !mapping.old.isEmpty() ? mapping.old : mapping.bib;
        if (!m_csl.contains(mapping.csl) || m_names.contains(name))
            return;
        const char *variable = mapping.csl.data();
        switch (mapping.value) {
        case BibValue::Names:
            return putNames(name.data(), variable);
        case BibValue::Date:
            return putLatex(name.data(), writeLatex(bibDateOf(m_csl.take(mapping.csl))));
        case BibValue::Verbatim:
            return putLatex(name.data(), writeVerbatim(takeText(variable)));
        case BibValue::Pages: {
            static const QRegularExpression dash(QStringLiteral("(?<=[^\\s-])-(?=[^\\s-])"));
            const QString pages = takeText(variable).replace(dash, QString(QChar(0x2013)));
            return putLatex(name.data(), writeLatex(pages));
        }
        case BibValue::Text:
            return putLatex(name.data(), writeLatex(takeText(variable)));
        }
    }

    void putLanguage()
    {
        const QString tag = takeText("language");
        const QString babel = babelNameOf(tag);
        putLatex(babel.isEmpty() || isOld() ? "language" : "langid",
                 babel.isEmpty() ? writeLatex(tag) : babel);
    }

    void putKept()
    {
        const QJsonObject fields = m_kept.value(u"fields").toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            if (isBibName(field.key()) && fitsBraces(field.value().toString()))
                putLatex(field.key().toLatin1().constData(), field.value().toString());
        }
    }

    QJsonObject m_csl;
    QJsonObject m_kept;
    BibDialect m_dialect;
    QString m_title;
    QString m_fields;
    QSet<QString> m_names; // of the fields that were written
};

} // namespace

WrittenSources writeBibTeX(const std::vector<Source> &sources, BibDialect dialect)
{
    WrittenSources written;
    QSet<QString> left;
    for (const Source &source : sources) {
        BibEntryWriter entry(source, dialect);
        written.bytes += (written.bytes.isEmpty() ? "" : "\n") + entry.write().toUtf8();
        for (const QString &variable : entry.left())
            left.insert(variable);
    }
    written.leftOut = QStringList(left.begin(), left.end());
    written.leftOut.sort();
    return written;
}

} // namespace stet
