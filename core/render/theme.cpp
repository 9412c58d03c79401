// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/theme.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/base/resources.h"
#include "core/render/theme_templates.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace stet {

namespace {

constexpr qint64 MaxThemeFile = 1'000'000;

constexpr auto Html = TemplateFields::Form::Html;
constexpr auto Text = TemplateFields::Form::Text;

const TemplateFields LinkFields{{{"href"}, {"title"}, {"language"}, {"languageName"}}};
const TemplateFields CorrectionFields{
    {{"class"}, {"name"}, {"day"}, {"date"}, {"text", Html}, {"wordsLanguage"}}};
const TemplateFields FactFields{{{"name"}, {"value", Html}, {"span"}}};
const TemplateFields SourceFields{{{"number"},
                                   {"publisher"},
                                   {"authors"},
                                   {"href"},
                                   {"title"},
                                   {"day"},
                                   {"date"},
                                   {"roleId"},
                                   {"role"},
                                   {"backs", Html},
                                   {"wordsLanguage"},
                                   {"originalUrl"},
                                   {"versionUrl"},
                                   {"versionDate"}}};
const TemplateFields EntryFields{{{"href"},
                                  {"title"},
                                  {"label"},
                                  {"mark"},
                                  {"hasLabel"},
                                  {"dek"},
                                  {"day"},
                                  {"date"},
                                  {"language"},
                                  {"wordsLanguage"}}};
const TemplateFields GroupFields{
    {{"id"}, {"name"}, {"entries", Text, &EntryFields}, {"moreHref"}, {"more"}, {"wordsLanguage"}}};

const TemplateFields HeadFields{{{"policy"},
                                 {"title"},
                                 {"siteName"},
                                 {"description"},
                                 {"canonical"},
                                 {"type"},
                                 {"headline"},
                                 {"authors"},
                                 {"published"},
                                 {"modified"},
                                 {"image"},
                                 {"imageAlt"},
                                 {"structured", Html},
                                 {"feeds", Html},
                                 {"section"},
                                 {"locale"},
                                 {"tags", Text, &LinkFields},
                                 {"imageWidth"},
                                 {"imageHeight"}}};
const TemplateFields TopFields{{{"skip"},
                                {"siteName"},
                                {"home"},
                                {"navName"},
                                {"nav", Text, &LinkFields},
                                {"wordsLanguage"},
                                {"search"},
                                {"searchName"}}};
const TemplateFields HeaderFields{{{"category"},
                                   {"kind"},
                                   {"headline"},
                                   {"dek"},
                                   {"byline"},
                                   {"checkedBy"},
                                   {"day"},
                                   {"date"},
                                   {"updatedDay"},
                                   {"updated"},
                                   {"minutes"},
                                   {"sourceCount"},
                                   {"hasMeta"},
                                   {"hasLabel"},
                                   {"wordsLanguage"},
                                   {"categoryHref"},
                                   {"markedHeadline", Html},
                                   {"markedDek", Html}}};
const TemplateFields CorrectionsFields{
    {{"name"}, {"notice"}, {"corrections", Text, &CorrectionFields}, {"wordsLanguage"}}};
const TemplateFields LeadFields{{{"source"},
                                 {"alt"},
                                 {"caption", Html},
                                 {"credit", Html},
                                 {"hasCaption"},
                                 {"srcset"},
                                 {"sizes"},
                                 {"width"},
                                 {"height"},
                                 {"licence"},
                                 {"licenceAddress"}}};
const TemplateFields FactsFields{{{"caption"}, {"rows", Text, &FactFields}, {"wordsLanguage"}}};
const TemplateFields SourcesFields{{{"heading"},
                                    {"intro"},
                                    {"total"},
                                    {"sources", Text, &SourceFields},
                                    {"checking"},
                                    {"wordsLanguage"}}};
const TemplateFields NoteFields{{{"number"}, {"proofs", Html}, {"back"}, {"wordsLanguage"}}};
const TemplateFields EvidenceFields{
    {{"heading"}, {"intro"}, {"notes", Text, &NoteFields}, {"wordsLanguage"}}};
const TemplateFields TopicsFields{{{"name"},
                                   {"moreBy"},
                                   {"authors", Text, &LinkFields},
                                   {"moreOn"},
                                   {"tags", Text, &LinkFields},
                                   {"wordsLanguage"}}};
const TemplateFields NextFields{{{"heading"}, {"links", Text, &LinkFields}, {"wordsLanguage"}}};
const TemplateFields ReaderFields{
    {{"heading"}, {"text"}, {"href"}, {"address"}, {"wordsLanguage"}}};
const TemplateFields ShareFields{{{"heading"},
                                  {"linkedIn"},
                                  {"bluesky"},
                                  {"mail"},
                                  {"mailName"},
                                  {"addressName"},
                                  {"address"},
                                  {"wordsLanguage"}}};
const TemplateFields FootFields{{{"siteName"},
                                 {"href"},
                                 {"address"},
                                 {"hasLinks"},
                                 {"links", Text, &LinkFields},
                                 {"wordsLanguage"}}};
const TemplateFields SearchFields{{{"title"},
                                   {"action"},
                                   {"script"},
                                   {"label"},
                                   {"button"},
                                   {"hint"},
                                   {"none"},
                                   {"failed"},
                                   {"wordsLanguage"}}};
const TemplateFields ListingFields{{{"title"},
                                    {"titleLanguage"},
                                    {"nothing"},
                                    {"groups", Text, &GroupFields},
                                    {"pages", Text, &LinkFields},
                                    {"subjectsName"},
                                    {"subjects", Text, &LinkFields},
                                    {"wordsLanguage"}}};

/// A theme file: the desk's own where it has one, else the built-in one.
Result<QByteArray> readThemeFile(const QString &overrides, const QString &name)
{
    const QFileInfo own(overrides + u'/' + name);
    if (!overrides.isEmpty() && (own.exists() || own.isSymLink())) {
        // A desk may come from anywhere: a link in it must not carry a file of this computer's
        // into a site.
        return readRegularFile(own.filePath(), MaxThemeFile, LastLink::Refuse)
            .map_error([&name](const Error &error) {
                return Error{error.code,
                             CoreWords::tr("The theme's file %1 cannot be used. %2")
                                 .arg(name, error.message),
                             error.detail};
            });
    }
    return Theme::builtInFile(name);
}

QString fileOf(const char *part)
{
    return QLatin1String(part) + QStringLiteral(".mustache");
}

QString styleSheet()
{
    return QStringLiteral("theme.css");
}

/// Whether the template writes an element with `id`; what it says in a comment does not count.
bool keepsId(const QByteArray &text, const char *id)
{
    static const QRegularExpression comments(QStringLiteral("\\{\\{!.*?\\}\\}"),
                                             QRegularExpression::DotMatchesEverythingOption);
    const QString written = QString::fromUtf8(text).remove(comments);
    return written.contains(QStringLiteral(" id=\"%1\"").arg(QLatin1String(id)));
}

struct TemplateEntry
{
    const char *name;
    Template Theme::Templates::*place;
    const TemplateFields *fields;
    const char *id; ///< that the part's outer element must carry; null: any
};

const TemplateEntry TemplateEntries[] = {
    {"head", &Theme::Templates::head, &HeadFields, nullptr},
    {"top", &Theme::Templates::top, &TopFields, "main"},
    {"header", &Theme::Templates::header, &HeaderFields, "header"},
    {"corrections", &Theme::Templates::corrections, &CorrectionsFields, "corrections"},
    {"lead", &Theme::Templates::lead, &LeadFields, "lead"},
    {"facts", &Theme::Templates::facts, &FactsFields, "facts"},
    {"sources", &Theme::Templates::sources, &SourcesFields, "sources"},
    {"evidence", &Theme::Templates::evidence, &EvidenceFields, "evidence"},
    {"mentions", &Theme::Templates::mentions, &NextFields, "mentions"},
    {"topics", &Theme::Templates::topics, &TopicsFields, "topics"},
    {"next", &Theme::Templates::next, &NextFields, "next"},
    {"reader", &Theme::Templates::reader, &ReaderFields, "reader"},
    {"share", &Theme::Templates::share, &ShareFields, "share"},
    {"foot", &Theme::Templates::foot, &FootFields, nullptr},
    {"listing", &Theme::Templates::listing, &ListingFields, "listing"},
    {"search", &Theme::Templates::search, &SearchFields, "search"},
};

} // namespace

QStringList Theme::fileNames()
{
    QStringList names{styleSheet()};
    for (const TemplateEntry &entry : TemplateEntries)
        names.append(fileOf(entry.name));
    return names;
}

Result<QByteArray> Theme::builtInFile(const QString &name)
{
    initResources();
    QFile builtIn(QStringLiteral(":/stet/theme/") + name);
    if (!builtIn.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Bug,
                    CoreWords::tr("The built-in theme lacks %1.").arg(name),
                    builtIn.errorString());
    }
    return builtIn.readAll();
}

Result<Theme> Theme::load(const QString &overrides)
{
    auto templates = std::make_shared<Templates>();
    QByteArray files;
    for (const TemplateEntry &entry : TemplateEntries) {
        const QString file = fileOf(entry.name);
        const Result<QByteArray> text = readThemeFile(overrides, file);
        if (!text)
            return tl::unexpected(text.error());
        files += file.toUtf8() + ' ' + sha256Hex(*text) + '\n';
        if (entry.id && !keepsId(*text, entry.id)) {
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("The template %1 cannot be used.").arg(file),
                        CoreWords::tr("its outer element must carry id=\"%1\"")
                            .arg(QLatin1String(entry.id)));
        }
        Result<Template> made = Template::compile(file, *text, *entry.fields);
        if (!made)
            return tl::unexpected(made.error());
        (*templates).*entry.place = std::move(*made);
    }
    Result<QByteArray> css = readThemeFile(overrides, styleSheet());
    if (!css)
        return tl::unexpected(css.error());
    Theme theme;
    theme.m_css = std::move(*css);
    theme.m_hash = sha256Hex(files + sha256Hex(theme.m_css));
    theme.m_templates = std::move(templates);
    return theme;
}

const QByteArray &Theme::css() const
{
    return m_css;
}

const Theme::Templates &Theme::templates() const
{
    return *m_templates;
}

} // namespace stet
