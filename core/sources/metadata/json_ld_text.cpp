// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/json_ld_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace stet {

namespace {

/// Some wrap a script's text for readers that know no scripts.
QByteArray bareScript(const QString &script)
{
    QString text = script.trimmed();
    for (const auto &[begin, end] :
         {std::pair{QStringLiteral("<!--"), QStringLiteral("-->")},
          std::pair{QStringLiteral("//<![CDATA["), QStringLiteral("//]]>")},
          std::pair{QStringLiteral("<![CDATA["), QStringLiteral("]]>")}}) {
        if (text.startsWith(begin) && text.endsWith(end))
            text = text.sliced(begin.size(), text.size() - begin.size() - end.size()).trimmed();
    }
    if (text.endsWith(u';'))
        text.chop(1);
    return text.toUtf8();
}

/// Whether nothing stands between `from` and the end of an object or an array.
bool isAtEnd(const QByteArray &text, qsizetype from)
{
    while (from < text.size() && QChar::isSpace(uchar(text.at(from))))
        ++from;
    return from < text.size() && (text.at(from) == '}' || text.at(from) == ']');
}

QByteArray mended(const QByteArray &text)
{
    QByteArray json;
    json.reserve(text.size());
    bool isInText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (isInText && c == '\\' && i + 1 < text.size()) {
            json += c;
            json += text.at(++i);
            continue;
        }
        if (c == '"')
            isInText = !isInText;
        if (isInText && uchar(c) < ' ')
            json += ' ';
        else if (isInText || c != ',' || !isAtEnd(text, i + 1))
            json += c;
    }
    return json;
}

/// The sign that an entity stands for; none for a name that few write.
QString signOf(const QString &entity)
{
    struct Named
    {
        const char *name;
        char16_t sign;
    };

    static constexpr Named Names[] = {{"amp", u'&'},
                                      {"lt", u'<'},
                                      {"gt", u'>'},
                                      {"quot", u'"'},
                                      {"apos", u'\''},
                                      {"nbsp", u'\u00A0'},
                                      {"ndash", u'\u2013'},
                                      {"mdash", u'\u2014'},
                                      {"lsquo", u'\u2018'},
                                      {"rsquo", u'\u2019'},
                                      {"ldquo", u'\u201C'},
                                      {"rdquo", u'\u201D'},
                                      {"hellip", u'\u2026'}};
    if (!entity.startsWith(u'#')) {
        for (const Named &named : Names) {
            if (entity == QLatin1StringView(named.name))
                return QString(QChar(named.sign));
        }
        return {};
    }
    const bool isHex = entity.size() > 1 && entity.at(1).toLower() == u'x';
    bool isNumber = false;
    const uint code = entity.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const char32_t sign = code;
    const bool isSign =
        isNumber && sign >= U' ' && sign <= U'\U0010FFFF' && !QChar::isSurrogate(sign);
    return isSign ? QString::fromUcs4(&sign, 1) : QString();
}

/// Read once: what an author wrote of an entity ("&amp;lt;") stays one.
QString withoutEntities(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[a-z]{2,6});"));
    QString read;
    qsizetype from = 0;
    for (auto match = form.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch entity = match.next();
        const QString sign = signOf(entity.captured(1));
        read += QStringView(text).sliced(from, entity.capturedStart() - from);
        read += sign.isEmpty() ? entity.captured() : sign;
        from = entity.capturedEnd();
    }
    if (from == 0)
        return text;
    read += QStringView(text).sliced(from);
    return read;
}

QJsonValue withoutEntities(const QJsonValue &value)
{
    if (value.isString())
        return withoutEntities(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue one : value.toArray())
            array.append(withoutEntities(one));
        return array;
    }
    if (!value.isObject())
        return value;
    const QJsonObject given = value.toObject();
    QJsonObject object;
    for (auto member = given.begin(); member != given.end(); ++member)
        object.insert(member.key(), withoutEntities(member.value()));
    return object;
}

} // namespace

QJsonValue readJsonLd(const QString &script)
{
    const QByteArray bare = bareScript(script);
    QJsonDocument document = QJsonDocument::fromJson(bare);
    if (document.isNull())
        document = QJsonDocument::fromJson(mended(bare));
    const QJsonValue value =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    return bare.contains('&') ? withoutEntities(value) : value;
}

} // namespace stet
