// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include "core/base/sha256.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace stet {

namespace {

/// `number` as ECMAScript's Number::toString prints it (ECMA-262 §6.1.6.1.20).
QByteArray ecmaScriptNumber(double number)
{
    if (!std::isfinite(number))
        return "null";
    if (number == 0.0)
        return "0";
    std::array<char, 40> buffer{};
    const char *const end = std::to_chars(buffer.data(),
                                          buffer.data() + buffer.size(),
                                          std::fabs(number),
                                          std::chars_format::scientific)
                                .ptr;
    const QByteArray shortest(buffer.data(), end - buffer.data());
    const qsizetype e = shortest.indexOf('e');
    QByteArray digits = shortest.left(e);
    digits.remove(1, 1); // the point, where there is one
    const int n = shortest.mid(e + 1).toInt() + 1;
    const int k = int(digits.size());

    QByteArray out;
    if (k <= n && n <= 21)
        out = digits + QByteArray(n - k, '0');
    else if (0 < n && n <= 21)
        out = digits.left(n) + '.' + digits.mid(n);
    else if (-6 < n && n <= 0)
        out = "0." + QByteArray(-n, '0') + digits;
    else
        out = digits.left(1) + (k > 1 ? "." + digits.mid(1) : QByteArray()) + 'e' +
              (n > 0 ? '+' : '-') + QByteArray::number(std::abs(n - 1));
    return number < 0 ? '-' + out : out;
}

/// UTF-8 of `text` with lone surrogates as U+FFFD; QString::toUtf8 would write question marks.
QByteArray wellFormedUtf8(const QString &text)
{
    QString repaired = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else
            repaired[i] = QChar::ReplacementCharacter;
    }
    return repaired.toUtf8();
}

void appendString(QByteArray &out, const QString &text)
{
    out += '"';
    const QByteArray utf8 = wellFormedUtf8(text);
    qsizetype kept = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8.at(i));
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.constData() + kept, i - kept);
        kept = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            out += "\\u00";
            out += QByteArray(1, char(c)).toHex();
        }
    }
    out.append(utf8.constData() + kept, utf8.size() - kept);
    out += '"';
}

void appendCanonical(QByteArray &out, const QJsonValue &value);

void appendArray(QByteArray &out, const QJsonArray &array)
{
    out += '[';
    bool first = true;
    for (const QJsonValue &item : array) {
        if (!first)
            out += ',';
        first = false;
        appendCanonical(out, item);
    }
    out += ']';
}

void appendObject(QByteArray &out, const QJsonObject &object)
{
    QStringList keys = object.keys();
    std::sort(keys.begin(), keys.end(), [](const QString &a, const QString &b) {
        return std::u16string_view(QStringView(a).utf16(), size_t(a.size())) <
               std::u16string_view(QStringView(b).utf16(), size_t(b.size()));
    });
    out += '{';
    bool first = true;
    for (const QString &key : keys) {
        if (!first)
            out += ',';
        first = false;
        appendString(out, key);
        out += ':';
        appendCanonical(out, object.value(key));
    }
    out += '}';
}

void appendCanonical(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        out += ecmaScriptNumber(value.toDouble());
        break;
    case QJsonValue::String:
        appendString(out, value.toString());
        break;
    case QJsonValue::Array:
        appendArray(out, value.toArray());
        break;
    case QJsonValue::Object:
        appendObject(out, value.toObject());
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    }
}

} // namespace

QByteArray sha256Hex(const QByteArray &bytes)
{
    return sha256(bytes).toHex();
}

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    appendCanonical(out, value);
    return out;
}

} // namespace stet
