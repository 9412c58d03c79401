// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/field_text.h"
#include "core/interchange/file_proof.h"
#include "core/interchange/markdown_file.h"
#include "core/model/names.h"

#include <algorithm>

namespace stet {

namespace {

/// Whether `text` can stand in YAML without quotes and still be that text to every reader.
bool isPlainWord(const QString &text)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    };
    if (text.isEmpty() || !isLetter(text.front()) || text.endsWith(u' '))
        return false;
    for (const char *special : {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}) {
        if (text.compare(QLatin1StringView(special), Qt::CaseInsensitive) == 0)
            return false;
    }
    return std::all_of(text.begin(), text.end(), [&isLetter](QChar c) {
        return isLetter(c) || (c >= u'0' && c <= u'9') || QStringView(u" _-./").contains(c);
    });
}

/// `text` in double quotes (YAML 1.2 §5.7), on one line whatever it holds.
QString quotedYaml(const QString &text)
{
    QString quoted(1, u'"');
    quoted.reserve(text.size() + 8);
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == u'"' || unit == u'\\')
            quoted.append(u'\\').append(c);
        else if (unit == u'\n')
            quoted.append(QLatin1StringView("\\n"));
        else if (unit == u'\t')
            quoted.append(QLatin1StringView("\\t"));
        else if (c.category() == QChar::Other_Control || unit == 0x2028 || unit == 0x2029 ||
                 unit == 0xFEFF)
            quoted.append(QStringLiteral("\\u%1").arg(uint(unit), 4, 16, QLatin1Char('0')));
        else
            quoted.append(c);
    }
    // A reader takes one line end off the end of a text, as YAML's blocks have one too many.
    if (text.endsWith(u'\n'))
        quoted.append(QLatin1StringView("\\n"));
    return quoted + u'"';
}

QString yamlText(const QString &text)
{
    return isPlainWord(text) ? text : quotedYaml(text);
}

/// Writes Stet's front matter, leaving out what is empty.
class FrontMatterWriter
{
public:
    void always(const char *name, const QString &yaml)
    {
        m_text += QLatin1StringView(name) + QLatin1StringView(": ") + yaml + u'\n';
    }

    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            always(name, yamlText(value));
    }

    void day(const char *name, const QDate &value)
    {
        if (value.isValid())
            always(name, value.toString(Qt::ISODate));
    }

    void inlineList(const char *name, const QStringList &values)
    {
        if (values.isEmpty())
            return;
        QStringList written;
        for (const QString &value : values)
            written.append(yamlText(value));
        always(name, u'[' + written.join(QLatin1StringView(", ")) + u']');
    }

    void list(const char *name, const QStringList &items)
    {
        if (items.isEmpty())
            return;
        m_text += QLatin1StringView(name) + QLatin1StringView(":\n");
        for (const QString &item : items)
            m_text += QLatin1StringView("  - ") + item + u'\n';
    }

    [[nodiscard]] const QString &written() const { return m_text; }

private:
    QString m_text;
};

QString pairYaml(const char *first, const QString &one, const char *second, const QString &other)
{
    return QLatin1StringView("{") + QLatin1StringView(first) + QLatin1StringView(": ") +
           quotedYaml(one) + QLatin1StringView(", ") + QLatin1StringView(second) +
           QLatin1StringView(": ") + quotedYaml(other) + QLatin1StringView("}");
}

void writeAuthors(FrontMatterWriter &out, const std::vector<Byline> &authors)
{
    const bool simple = std::all_of(authors.begin(), authors.end(), [](const Byline &byline) {
        return bylineFrom(textOf(byline)) == byline;
    });
    QStringList written;
    for (const Byline &byline : authors)
        written.append(simple ? textOf(byline)
                              : pairYaml("name", byline.name, "role", byline.role));
    if (simple)
        out.inlineList("authors", written);
    else
        out.list("authors", written);
}

void writeLists(FrontMatterWriter &out, const ArticleContent &content)
{
    QStringList facts;
    for (const Fact &fact : content.facts)
        facts.append(factFrom(textOf(fact)) == fact
                         ? quotedYaml(textOf(fact))
                         : pairYaml("name", fact.name, "value", fact.value));
    out.list("facts", facts);
    QStringList roles;
    for (const StatedRole &role : content.roles)
        roles.append(quotedYaml(textOf(role)));
    out.list("roles", roles);
    QStringList corrections;
    for (const Correction &correction : content.corrections)
        corrections.append(quotedYaml(textOf(correction)));
    out.list("corrections", corrections);
}

/// What was said of these words, and its proof, without which no reader may believe it.
void writeVerdicts(FrontMatterWriter &out, const Article &article)
{
    const ArticleContent &content = article.content;
    if (article.state != WorkState::Draft)
        out.always("status", nameOf(article.state));
    if (article.publicState != PublicState::None)
        out.always("public", nameOf(article.publicState));
    out.day("verified", content.lastVerified);
    const bool verified = content.lastVerified.isValid();
    if (!verified && article.state != WorkState::Ready && article.publicState != PublicState::Live)
        return;
    if (verified)
        out.always("verified_words", quotedYaml(content.verifiedWords));
    out.always("proof_sha256", quotedYaml(fileProof(article)));
}

} // namespace

QByteArray writeMarkdownFile(const Article &article)
{
    const ArticleContent &content = article.content;
    FrontMatterWriter out;
    if (!article.id.isNull())
        out.always("id", article.id.toString());
    out.always("title", quotedYaml(content.headline));
    if (!content.dek.isEmpty())
        out.always("description", quotedYaml(content.dek));
    out.always("kind", yamlText(content.kind));
    out.text("category", content.category);
    out.text("slug", content.slug);
    out.text("lang", content.language);
    out.day("date", content.published);
    out.day("lastmod", content.modified);
    writeVerdicts(out, article);
    writeAuthors(out, content.authors);
    out.inlineList("tags", content.tags);
    out.inlineList("read_next", content.pins);
    if (article.spiked)
        out.always("trash", QStringLiteral("true"));
    out.text("owner", article.owner);
    out.text("checker", article.checker);
    if (article.dueMs != 0)
        out.always("due", textOfMoment(article.dueMs));
    if (article.createdMs != 0)
        out.always("created", textOfMoment(article.createdMs));
    if (article.changedMs != 0)
        out.always("changed", textOfMoment(article.changedMs));
    if (content.reviewDays > 0)
        out.always("review_days", QString::number(content.reviewDays));
    if (content.target.isSet())
        out.always(targetField(content.target.measure).data(),
                   QString::number(content.target.amount));
    out.text("image", content.leadImage);
    out.text("image_alt", content.leadAlt);
    out.text("image_caption", content.leadCaption);
    writeLists(out, content);

    QString file = QLatin1StringView("---\n") + out.written() + QLatin1StringView("---\n");
    if (!content.body.isEmpty())
        file += u'\n' + content.body + u'\n';
    return file.toUtf8();
}

} // namespace stet
