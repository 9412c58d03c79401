// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/admission.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/settings_rules.h"
#include "core/interchange/csl_json.h"
#include "core/model/language.h"

namespace stet {

namespace {

tl::unexpected<Error> refused(const QString &message, const QString &detail = {})
{
    return fail(
        ErrorCode::InvalidInput, CoreWords::tr("%1 Nothing was changed.").arg(message), detail);
}

QString clean(const QString &text)
{
    return cleanText(text).text;
}

/// One line, with the spaces at its ends that a person may be typing behind.
QString cleanLine(const QString &text)
{
    QString line = clean(text);
    for (QChar &c : line) {
        if (c == u'\n' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line;
}

QString whyTagsRefused(const QStringList &tags)
{
    if (tags.size() > MostTags)
        return CoreWords::tr("An article can have at most %n tags.", nullptr, int(MostTags));
    for (const QString &tag : tags) {
        if (tag.size() > MostTagUnits)
            return CoreWords::tr(
                "A tag can have at most %n characters.", nullptr, int(MostTagUnits));
    }
    return {};
}

QString whyLengthRefused(const ArticleContent &content)
{
    if (content.body.size() > MostBodyUnits)
        return CoreWords::tr("The text is longer than %n characters.", nullptr, int(MostBodyUnits));
    if (content.headline.size() > MostLineUnits || content.dek.size() > MostLineUnits)
        return CoreWords::tr(
            "A headline and a dek can have at most %n characters.", nullptr, int(MostLineUnits));
    return {};
}

/// Dates are kept as ISO 8601 writes them, in four digits of a year.
QString whyDatesRefused(const ArticleContent &content)
{
    std::vector<QDate> dates{content.published, content.modified, content.lastVerified};
    for (const Correction &correction : content.corrections)
        dates.push_back(correction.date);
    constexpr int LastYear = 9'999;
    const bool good = std::all_of(dates.begin(), dates.end(), [](QDate date) {
        return !date.isValid() || (date.year() >= 1 && date.year() <= LastYear);
    });
    return good ? QString() : CoreWords::tr("A date must lie in the years 1 to 9999.");
}

void cleanParts(ArticleContent &content)
{
    for (Byline &author : content.authors)
        author = {singleLine(clean(author.name)), singleLine(clean(author.role))};
    std::erase_if(content.authors, [](const Byline &author) { return author.name.isEmpty(); });
    for (QString &tag : content.tags)
        tag = singleLine(clean(tag));
    content.tags.removeAll(QString());
    for (QString &pin : content.pins)
        pin = slugify(pin);
    content.pins.removeAll(QString());
    content.pins.removeDuplicates();
    for (Fact &fact : content.facts)
        fact = {cleanLine(fact.name), cleanLine(fact.value)};
    for (StatedRole &role : content.roles)
        role.key = singleLine(clean(role.key));
    for (Correction &correction : content.corrections)
        correction.text = clean(correction.text);
    content.category = singleLine(clean(content.category));
    content.leadImage = singleLine(clean(content.leadImage));
    content.leadAlt = cleanLine(content.leadAlt);
    content.leadCaption = cleanLine(content.leadCaption);
}

bool carriesMoreThanLabel(const Source &source)
{
    return !source.publisher.isEmpty() || !source.authors.empty() || !source.url.isEmpty() ||
           !source.canonicalUrl.isEmpty() || !source.archiveUrl.isEmpty() ||
           !source.doi.isEmpty() || !source.origin.isEmpty() || !source.extra.isEmpty() ||
           source.issued != PartialDate{} || source.accessed != PartialDate{};
}

} // namespace

Result<ArticleContent> admitted(ArticleContent content, const AdmissionContext &context)
{
    content.headline = cleanLine(content.headline);
    content.dek = cleanLine(content.dek);
    content.body = clean(content.body);
    cleanParts(content);
    content.kind = singleLine(clean(content.kind));
    if (content.kind.isEmpty())
        content.kind = QStringLiteral("news");
    if (!context.kinds.isEmpty() && !context.kinds.contains(content.kind))
        return refused(CoreWords::tr("This desk knows no such kind of article."), content.kind);
    content.language = content.language.trimmed();
    if (content.language.isEmpty())
        content.language = context.language.isEmpty() ? QStringLiteral("en") : context.language;
    if (!isLanguageTag(content.language))
        return refused(CoreWords::tr("This is not a language tag (like \"en\" or \"de-CH\")."),
                       content.language.left(100));
    for (const QString &why :
         {whyTagsRefused(content.tags), whyLengthRefused(content), whyDatesRefused(content)}) {
        if (!why.isEmpty())
            return refused(why);
    }
    return content;
}

QString admittedName(const QString &name)
{
    return singleLine(clean(name)).left(MostLineUnits);
}

QString wantedSlug(const ArticleContent &content)
{
    QString slug = slugify(content.slug);
    if (slug.isEmpty())
        slug = slugify(content.headline);
    return slug.isEmpty() ? QStringLiteral("untitled") : slug;
}

Result<Source> admitted(Source source)
{
    for (QString *line : {&source.key,
                          &source.type,
                          &source.publisher,
                          &source.title,
                          &source.url,
                          &source.canonicalUrl,
                          &source.archiveUrl,
                          &source.doi,
                          &source.origin})
        *line = singleLine(clean(*line));
    for (SourceAuthor &author : source.authors) {
        author = {singleLine(clean(author.family)),
                  singleLine(clean(author.given)),
                  singleLine(clean(author.literal))};
    }
    std::erase(source.authors, SourceAuthor{});
    if (!source.key.isEmpty() && !isCitationKey(source.key))
        return refused(CoreWords::tr("This is not a citation key: letters, digits and marks like "
                                     "- : . within, no spaces."),
                       source.key.left(200));
    if (source.type.isEmpty())
        source.type = QStringLiteral("document");
    if (source.terms == SourceTerms::Confidential && carriesMoreThanLabel(source))
        return refused(CoreWords::tr("A confidential source is a label only; its publisher, "
                                     "people, dates, links and further fields are not kept."),
                       source.key);
    for (const QString &address : {source.url, source.canonicalUrl, source.archiveUrl}) {
        const QString why = address.isEmpty() ? QString() : refusedAddress(address);
        if (!why.isEmpty())
            return refused(why, address.left(200));
    }
    if (source.title.isEmpty() && source.publisher.isEmpty() && source.url.isEmpty() &&
        source.authors.empty())
        return refused(CoreWords::tr("A source needs a title, a publisher, a person or a link."));
    return source;
}

Result<DeskSettings> admitted(DeskSettings settings)
{
    settings = cleanSettings(std::move(settings));
    const std::vector<SettingsFault> faults = faultsOf(settings);
    if (!faults.empty())
        return refused(faults.front().message, faults.front().value);
    return settings;
}

Result<Person> admitted(Person person)
{
    person.name = singleLine(clean(person.name));
    person.email = singleLine(clean(person.email));
    if (person.name.isEmpty() || person.name.size() > MostLineUnits)
        return refused(CoreWords::tr("A person needs a name."));
    if (person.email.size() > MostLineUnits)
        return refused(CoreWords::tr("This is not an e-mail address."));
    return person;
}

} // namespace stet
