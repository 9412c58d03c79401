// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/field_taker.h"

#include "core/base/core_words.h"
#include "core/base/text.h"

#include <algorithm>

namespace stet {

FieldTaker::FieldTaker(const FrontValue &fields)
    : m_fields(fields)
    , m_used(fields.items.size(), false)
{
    m_names.reserve(fields.keys.size());
    for (const QString &key : fields.keys)
        m_names.append(key.toLower().replace(u'-', u'_').replace(u' ', u'_'));
}

bool FieldTaker::has(QLatin1StringView name) const
{
    return m_names.contains(name);
}

bool FieldTaker::isText(QLatin1StringView name) const
{
    const qsizetype at = m_names.indexOf(name);
    return at >= 0 && m_fields.items.at(size_t(at)).form == FrontValue::Form::Scalar;
}

const FrontValue *FieldTaker::take(FieldNames names)
{
    for (const QLatin1StringView name : names) {
        for (qsizetype i = 0; i < m_names.size(); ++i) {
            if (m_names.at(i) != name || m_used.at(size_t(i)))
                continue;
            m_used.at(size_t(i)) = true;
            if (m_fields.items.at(size_t(i)).form != FrontValue::Form::Null)
                return &m_fields.items.at(size_t(i));
        }
    }
    return nullptr;
}

std::optional<QString> FieldTaker::takeText(FieldNames names)
{
    const FrontValue *value = take(names);
    if (value == nullptr)
        return std::nullopt;
    if (value->form == FrontValue::Form::List && value->items.size() == 1)
        value = &value->items.front();
    if (value->form != FrontValue::Form::Scalar) {
        warnAt(*value, CoreWords::tr("\"%1\" should be one text; left out.").arg(*names.begin()));
        return std::nullopt;
    }
    return textOf(*value);
}

QString FieldTaker::takeLine(FieldNames names)
{
    return oneLine(takeText(names).value_or(QString()));
}

std::vector<const FrontValue *> FieldTaker::takeEntries(FieldNames names)
{
    std::vector<const FrontValue *> entries;
    const FrontValue *value = take(names);
    if (value == nullptr)
        return entries;
    if (value->form != FrontValue::Form::List)
        return {value};
    entries.reserve(value->items.size());
    for (const FrontValue &item : value->items) {
        if (item.form == FrontValue::Form::List)
            warnAt(item,
                   CoreWords::tr("an entry of \"%1\" is a list; left out.").arg(*names.begin()));
        else if (item.form != FrontValue::Form::Null)
            entries.push_back(&item);
    }
    return entries;
}

QString FieldTaker::member(const FrontValue &map, FieldNames names)
{
    for (const QLatin1StringView name : names) {
        for (qsizetype i = 0; i < map.keys.size(); ++i) {
            const FrontValue &value = map.items.at(size_t(i));
            if (map.keys.at(i).compare(name, Qt::CaseInsensitive) == 0 &&
                value.form == FrontValue::Form::Scalar)
                return textOf(value);
        }
    }
    return {};
}

QString FieldTaker::textOf(const FrontValue &value)
{
    CleanedText cleaned = cleanText(value.text);
    if (cleaned.replaced > 0)
        warnAt(value, replacedSentence(cleaned.replaced));
    if (cleaned.text.endsWith(u'\n'))
        cleaned.text.chop(1);
    return cleaned.text;
}

void FieldTaker::warn(const QString &text)
{
    m_warnings.append(text);
}

void FieldTaker::warnAt(const FrontValue &value, const QString &text)
{
    warn(CoreWords::tr("Line %1: %2").arg(QString::number(value.line), text));
}

QStringList FieldTaker::takeWarnings()
{
    QStringList unused;
    for (qsizetype i = 0; i < m_fields.keys.size(); ++i) {
        if (!m_used.at(size_t(i)))
            unused.append(singleLine(m_fields.keys.at(i).left(40)));
    }
    constexpr qsizetype Shown = 12;
    const QString names = unused.mid(0, Shown).join(QLatin1StringView(", "));
    if (unused.size() > Shown)
        warn(CoreWords::tr("Fields that Stet has no place for were left out: %1 and %n more.",
                           nullptr,
                           int(unused.size() - Shown))
                 .arg(names));
    else if (!unused.isEmpty())
        warn(CoreWords::tr("Fields that Stet has no place for were left out: %1.").arg(names));
    return std::move(m_warnings);
}

QString oneLine(const QString &text)
{
    const bool isLine = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar(0x2028) || c == QChar(0x2029);
    });
    return isLine ? text : singleLine(text);
}

} // namespace stet
