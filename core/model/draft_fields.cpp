// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/draft_fields.h"

#include "core/model/value_json.h"

#include <QJsonDocument>

namespace stet {

namespace {

QString ArticleContent::*textField(DraftField field)
{
    switch (field) {
    case DraftField::Headline:
        return &ArticleContent::headline;
    case DraftField::Dek:
        return &ArticleContent::dek;
    case DraftField::Body:
        return &ArticleContent::body;
    case DraftField::Kind:
        return &ArticleContent::kind;
    case DraftField::Category:
        return &ArticleContent::category;
    case DraftField::Slug:
        return &ArticleContent::slug;
    case DraftField::Language:
        return &ArticleContent::language;
    case DraftField::LeadImage:
        return &ArticleContent::leadImage;
    case DraftField::LeadAlt:
        return &ArticleContent::leadAlt;
    case DraftField::LeadCaption:
        return &ArticleContent::leadCaption;
    default:
        return nullptr;
    }
}

QDate ArticleContent::*dateField(DraftField field)
{
    switch (field) {
    case DraftField::Published:
        return &ArticleContent::published;
    case DraftField::Modified:
        return &ArticleContent::modified;
    default:
        return nullptr;
    }
}

/// Copies the one field that holds a list from `from` to `to`.
void copyList(DraftField field, const ArticleContent &from, ArticleContent &to)
{
    switch (field) {
    case DraftField::Authors:
        to.authors = from.authors;
        break;
    case DraftField::Tags:
        to.tags = from.tags;
        break;
    case DraftField::Facts:
        to.facts = from.facts;
        break;
    case DraftField::Roles:
        to.roles = from.roles;
        break;
    case DraftField::Corrections:
        to.corrections = from.corrections;
        break;
    case DraftField::Pins:
        to.pins = from.pins;
        break;
    default:
        break;
    }
}

/// "2026-03-05 HASH"; nothing takes both away.
void setVerification(ArticleContent &content, const QString &text)
{
    content.lastVerified = QDate::fromString(text.section(u' ', 0, 0), Qt::ISODate);
    content.verifiedWords = text.section(u' ', 1);
}

} // namespace

QString fieldText(const ArticleContent &content, DraftField field)
{
    if (QString ArticleContent::*text = textField(field))
        return content.*text;
    if (QDate ArticleContent::*date = dateField(field))
        return (content.*date).toString(Qt::ISODate);
    if (field == DraftField::ReviewDays)
        return content.reviewDays == 0 ? QString() : QString::number(content.reviewDays);
    if (field == DraftField::Target)
        return textOf(content.target);
    if (field == DraftField::LastVerified && content.lastVerified.isValid())
        return content.lastVerified.toString(Qt::ISODate) + u' ' + content.verifiedWords;
    ArticleContent alone;
    copyList(field, content, alone);
    const QJsonObject json = toJson(alone);
    return json.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void setFieldText(ArticleContent &content, DraftField field, const QString &text)
{
    if (QString ArticleContent::*member = textField(field))
        content.*member = text;
    else if (QDate ArticleContent::*date = dateField(field))
        content.*date = QDate::fromString(text, Qt::ISODate);
    else if (field == DraftField::ReviewDays)
        content.reviewDays = text.toInt();
    else if (field == DraftField::Target)
        content.target = targetFromText(text);
    else if (field == DraftField::LastVerified)
        setVerification(content, text);
    else
        copyList(field,
                 articleContentFromJson(QJsonDocument::fromJson(text.toUtf8()).object()),
                 content);
}

} // namespace stet
