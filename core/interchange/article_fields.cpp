// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/article_fields.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/interchange/field_taker.h"
#include "core/interchange/field_text.h"
#include "core/model/language.h"
#include "core/model/names.h"

#include <QSet>

namespace stet {

namespace {

using Form = FrontValue::Form;
using Latin1 = QLatin1StringView;

bool isTrue(const QString &text)
{
    return text.compare(u"true", Qt::CaseInsensitive) == 0 ||
           text.compare(u"yes", Qt::CaseInsensitive) == 0 || text == u"1";
}

bool isTruthValue(const QString &text)
{
    return isTrue(text) || text.compare(u"false", Qt::CaseInsensitive) == 0 ||
           text.compare(u"no", Qt::CaseInsensitive) == 0 || text == u"0";
}

/// Takes the fields of an article out of front matter, each by the first of its names that is
/// there.
class FrontMatterReader
{
public:
    FrontMatterReader(const FrontValue &fields, const QString &stem)
        : m_fields(fields)
        , m_stem(stem)
    {}

    FrontMatterArticle read()
    {
        readStem();
        readIdentity();
        readWords();
        readAuthors();
        readTags();
        readDates();
        readDesk();
        readFacts();
        readRoles();
        readCorrections();
        readImage();
        const QString proof = m_fields.takeLine({Latin1("proof_sha256")});
        content().verifiedWords = m_fields.takeLine({Latin1("verified_words")});
        return {std::move(m_article), m_hasHeadline, proof, m_fields.takeWarnings()};
    }

private:
    ArticleContent &content() { return m_article.content; }

    /// Jekyll's and many others' file names: a date, a hyphen, the name.
    void readStem()
    {
        constexpr qsizetype DateLength = 11;
        m_fileDate = m_stem.size() > DateLength && m_stem.at(DateLength - 1) == u'-'
                         ? dayFrom(m_stem.left(DateLength - 1))
                         : QDate();
        if (m_fileDate.isValid())
            m_stem = m_stem.mid(DateLength);
    }

    void readIdentity()
    {
        if (const std::optional<QString> id = m_fields.takeText({Latin1("id")})) {
            m_article.id = ArticleId::fromString(*id);
            if (m_article.id.isNull())
                m_fields.warn(CoreWords::tr("The id \"%1\" is no UUID; the article gets a new one.")
                                  .arg(id->left(80)));
        }
        const bool isAddress = !m_fields.has(Latin1("slug"));
        QString slug = m_fields.takeLine({Latin1("slug"), Latin1("permalink"), Latin1("url")});
        const QString given = slug;
        while (slug.endsWith(u'/'))
            slug.chop(1);
        slug = slug.section(u'/', -1);
        if (slug.endsWith(Latin1(".html")))
            slug.chop(5);
        if (slug.startsWith(u':'))
            slug.clear(); // a pattern for a site's addresses, ":title"
        content().slug = slugify(slug);
        // Of an address the last part is the slug; a slug is one part.
        const QString wanted = isAddress ? slug : given;
        if (!slug.isEmpty() && content().slug.isEmpty())
            m_fields.warn(CoreWords::tr("The slug \"%1\" holds no letter or digit that an address "
                                        "can have; left out.")
                              .arg(wanted.left(200)));
        else if (!slug.isEmpty() && content().slug != wanted)
            m_fields.warn(CoreWords::tr("The slug \"%1\" became \"%2\".")
                              .arg(wanted.left(200), content().slug));
        if (content().slug.isEmpty())
            content().slug = slugify(m_stem);
    }

    void readWords()
    {
        const std::optional<QString> headline =
            m_fields.takeText({Latin1("headline"), Latin1("title")});
        m_hasHeadline = headline.has_value();
        content().headline = oneLine(headline.value_or(QString()));
        content().dek = m_fields
                            .takeText({Latin1("dek"),
                                       Latin1("subtitle"),
                                       Latin1("description"),
                                       Latin1("summary"),
                                       Latin1("abstract"),
                                       Latin1("excerpt"),
                                       Latin1("standfirst")})
                            .value_or(QString());
        content().kind =
            oneLine(m_fields.takeText({Latin1("kind")}).value_or(QStringLiteral("news")));

        QString language =
            m_fields.takeLine({Latin1("lang"), Latin1("language"), Latin1("locale")});
        language.replace(u'_', u'-');
        if (language.isEmpty() || isLanguageTag(language))
            content().language = language;
        else
            m_fields.warn(CoreWords::tr("The language \"%1\" is no BCP 47 tag; left out.")
                              .arg(language.left(80)));
    }

    void readAuthors()
    {
        for (const FrontValue *entry :
             m_fields.takeEntries({Latin1("authors"), Latin1("author")})) {
            if (entry->form == Form::Scalar)
                addAuthor(bylineFrom(oneLine(m_fields.textOf(*entry))));
            else
                addAuthor({nameOfPerson(*entry), m_fields.member(*entry, {Latin1("role")})});
        }
        if (!content().authors.empty())
            return;
        QString byline = m_fields.takeLine({Latin1("byline")});
        if (byline.startsWith(Latin1("by "), Qt::CaseInsensitive))
            byline = byline.mid(3);
        byline.replace(Latin1(" and "), Latin1(", "));
        const QStringList people = byline.split(QStringLiteral(", "), Qt::SkipEmptyParts);
        for (const QString &name : people)
            addAuthor(bylineFrom(name.trimmed()));
    }

    QString nameOfPerson(const FrontValue &map)
    {
        const QString name = m_fields.member(map, {Latin1("name"), Latin1("literal")});
        return !name.isEmpty() ? name
                               : singleLine(m_fields.member(map, {Latin1("given")}) + u' ' +
                                            m_fields.member(map, {Latin1("family")}));
    }

    void addAuthor(const Byline &byline)
    {
        if (!byline.name.isEmpty())
            content().authors.push_back({oneLine(byline.name), oneLine(byline.role)});
    }

    /// Jekyll splits a text at its spaces, all others at its commas.
    QStringList takeTerms(Latin1 name, Latin1 otherName)
    {
        const bool isText = m_fields.isText(name) || m_fields.isText(otherName);
        QStringList terms;
        for (const FrontValue *entry : m_fields.takeEntries({name, otherName})) {
            if (entry->form == Form::Scalar)
                terms.append(m_fields.textOf(*entry));
            if (entry->form == Form::Scalar && oneLine(entry->text) != entry->text)
                m_fields.warnAt(*entry,
                                CoreWords::tr("an entry of \"%1\" was put on one line.").arg(name));
            if (entry->form != Form::Scalar)
                m_fields.warnAt(*entry,
                                CoreWords::tr("an entry of \"%1\" is a map; left out.").arg(name));
        }
        if (isText && terms.size() == 1) {
            const bool jekyll = m_fileDate.isValid() || m_fields.has(Latin1("layout"));
            const QString text = terms.front();
            terms = text.contains(u',') || !jekyll ? text.split(u',') : text.split(u' ');
            for (QString &term : terms)
                term = term.trimmed();
        }
        QStringList lines;
        QSet<QString> seen;
        for (const QString &term : terms) {
            const QString line = oneLine(term);
            if (!line.isEmpty() && !seen.contains(line)) {
                seen.insert(line);
                lines.append(line);
            }
        }
        return lines;
    }

    void readTags()
    {
        content().tags = takeTerms(Latin1("tags"), Latin1("keywords"));
        content().pins = takeTerms(Latin1("read_next"), Latin1("pins"));
        if (m_fields.isText(Latin1("category"))) {
            content().category = m_fields.takeLine({Latin1("category")});
            return;
        }
        const QStringList categories = takeTerms(Latin1("categories"), Latin1("category"));
        content().category = categories.value(0);
        for (const QString &more : categories.mid(1)) {
            if (!content().tags.contains(more))
                content().tags.append(more);
        }
        if (categories.size() > 1)
            m_fields.warn(CoreWords::tr("An article has one category, here \"%1\"; the other "
                                        "categories became tags.")
                              .arg(content().category.left(80)));
    }

    /// The day that has one of `names`. A truth value (Jekyll's `published: false`) is no date.
    QDate takeDay(FieldNames names)
    {
        const std::optional<QString> text = m_fields.takeText(names);
        if (!text || text->isEmpty() || isTruthValue(*text))
            return {};
        QDate day = dayFrom(*text);
        if (!day.isValid())
            day = dayFrom(text->trimmed() + Latin1("-01")); // a month is its first day, as of Hugo
        if (!day.isValid())
            m_fields.warn(CoreWords::tr("\"%1: %2\" is no date that Stet reads; left out.")
                              .arg(*names.begin(), text->left(80)));
        return day;
    }

    void readDates()
    {
        content().published = takeDay(
            {Latin1("date"), Latin1("publishdate"), Latin1("pubdate"), Latin1("published")});
        if (!content().published.isValid())
            content().published = m_fileDate;
        content().modified = takeDay(
            {Latin1("lastmod"), Latin1("last_modified_at"), Latin1("updated"), Latin1("modified")});
        content().lastVerified = takeDay({Latin1("verified"), Latin1("last_verified")});
    }

    void readDesk()
    {
        m_fields.take({Latin1("draft")}); // an article that comes in is a draft whatever it was
        const auto readName = [this](FieldNames names, auto &&from, auto &target) {
            const std::optional<QString> text = m_fields.takeText(names);
            if (!text)
                return;
            if (const auto value = from(*text))
                target = *value;
            else
                m_fields.warn(CoreWords::tr("\"%1: %2\" is unknown to Stet; left out.")
                                  .arg(*names.begin(), text->left(80)));
        };
        readName({Latin1("status")}, workStateFrom, m_article.state);
        readName({Latin1("public")}, publicStateFrom, m_article.publicState);
        readName({Latin1("due")}, momentFrom, m_article.dueMs);
        readName({Latin1("created")}, momentFrom, m_article.createdMs);
        readName({Latin1("changed")}, momentFrom, m_article.changedMs);
        m_article.spiked = isTrue(m_fields.takeLine({Latin1("trash")}));
        m_article.owner = m_fields.takeLine({Latin1("owner")});
        m_article.checker = m_fields.takeLine({Latin1("checker")});
        const auto count = [](const QString &text) -> std::optional<int> {
            bool good = false;
            const int number = text.toInt(&good);
            return good && number >= 0 ? std::optional(number) : std::nullopt;
        };
        readName({Latin1("review_days")}, count, content().reviewDays);
        for (const Measure measure : allMeasures) {
            int amount = 0;
            readName({targetField(measure)}, count, amount);
            if (amount > 0 && content().target.isSet())
                m_fields.warn(CoreWords::tr("\"%1: %2\" is left out: an article aims at one "
                                            "length.")
                                  .arg(targetField(measure), QString::number(amount)));
            else if (amount > 0)
                content().target = {measure, amount};
        }
    }

    /// The entry as text: "key: text", which YAML takes for a map where it is not quoted, as well.
    QStringList linesOf(const FrontValue &entry)
    {
        if (entry.form == Form::Scalar)
            return {m_fields.textOf(entry)};
        QStringList lines;
        for (qsizetype i = 0; i < entry.keys.size(); ++i)
            lines.append(cleanText(entry.keys.at(i)).text + Latin1(": ") +
                         m_fields.textOf(entry.items.at(size_t(i))));
        return lines;
    }

    void readFacts()
    {
        for (const FrontValue *entry : m_fields.takeEntries({Latin1("facts")})) {
            if (entry->keys.contains(Latin1("name"), Qt::CaseInsensitive)) {
                content().facts.push_back({oneLine(m_fields.member(*entry, {Latin1("name")})),
                                           oneLine(m_fields.member(*entry, {Latin1("value")}))});
                continue;
            }
            const QStringList lines = linesOf(*entry);
            for (const QString &line : lines)
                content().facts.push_back(factFrom(oneLine(line)));
        }
    }

    void readRoles()
    {
        for (const FrontValue *entry : m_fields.takeEntries({Latin1("roles")})) {
            const QStringList lines = linesOf(*entry);
            for (const QString &line : lines) {
                if (const std::optional<StatedRole> role = statedRoleFrom(oneLine(line)))
                    content().roles.push_back(*role);
                else
                    m_fields.warnAt(
                        *entry,
                        CoreWords::tr("\"%1\" states no role of a source (\"key: primary\" or "
                                      "\"key: corroborating\"); left out.")
                            .arg(line.left(80)));
            }
        }
    }

    void readCorrections()
    {
        for (const FrontValue *entry : m_fields.takeEntries({Latin1("corrections")})) {
            const QStringList lines = linesOf(*entry);
            for (const QString &line : lines) {
                if (const std::optional<Correction> correction = correctionFrom(line))
                    content().corrections.push_back(*correction);
                else
                    m_fields.warnAt(
                        *entry,
                        CoreWords::tr("\"%1\" is no correction (\"2026-03-06 correction: "
                                      "text\"); left out.")
                            .arg(line.left(80)));
            }
        }
    }

    /// The file that a map names, with what it says of the picture; all else has no place.
    QString imageOf(const FrontValue &map)
    {
        QStringList more;
        for (qsizetype i = 0; i < map.keys.size(); ++i) {
            const QString name = map.keys.at(i).toLower();
            const bool isFile =
                name == u"image" || name == u"src" || name == u"path" || name == u"url";
            const bool isWords = name == u"alt" || name == u"caption";
            if (!isFile && !isWords && map.items.at(size_t(i)).form != Form::Null)
                more.append(singleLine(map.keys.at(i).left(40)));
        }
        constexpr qsizetype Shown = 12;
        if (!more.isEmpty())
            m_fields.warnAt(map,
                            CoreWords::tr("of a lead image Stet keeps file, alt and caption; left "
                                          "out: %1.")
                                .arg(more.mid(0, Shown).join(Latin1(", "))));
        if (content().leadImage.isEmpty() && content().leadAlt.isEmpty()) {
            content().leadAlt = oneLine(m_fields.member(map, {Latin1("alt")}));
            content().leadCaption = oneLine(m_fields.member(map, {Latin1("caption")}));
        }
        return m_fields.member(map,
                               {Latin1("image"), Latin1("src"), Latin1("path"), Latin1("url")});
    }

    void readImage()
    {
        QStringList images;
        for (const FrontValue *entry : m_fields.takeEntries({Latin1("image"),
                                                             Latin1("images"),
                                                             Latin1("cover"),
                                                             Latin1("featured_image"),
                                                             Latin1("thumbnail")}))
            images.append(
                oneLine(entry->form == Form::Scalar ? m_fields.textOf(*entry) : imageOf(*entry)));
        content().leadImage = images.value(0);
        if (const QString alt = m_fields.takeLine({Latin1("image_alt")}); !alt.isEmpty())
            content().leadAlt = alt;
        if (const QString caption = m_fields.takeLine({Latin1("image_caption")});
            !caption.isEmpty())
            content().leadCaption = caption;
        if (images.size() > 1)
            m_fields.warn(CoreWords::tr("An article has one lead image; %n more were left out.",
                                        nullptr,
                                        int(images.size() - 1)));
    }

    FieldTaker m_fields;
    QString m_stem;
    QDate m_fileDate;
    Article m_article;
    bool m_hasHeadline = false;
};

} // namespace

FrontMatterArticle articleFrom(const FrontValue &fields, const QString &stem)
{
    return FrontMatterReader(fields, stem).read();
}

} // namespace stet
