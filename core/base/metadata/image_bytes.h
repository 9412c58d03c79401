// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>
#include <initializer_list>

namespace stet {

/// Goes through the bytes of an image and takes over what is to stay.
class ImageBytes
{
public:
    explicit ImageBytes(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    [[nodiscard]] qsizetype at() const { return m_at; }

    [[nodiscard]] bool has(qsizetype length) const
    {
        return length >= 0 && length <= m_bytes.size() - m_at;
    }

    [[nodiscard]] quint8 byte(qsizetype ahead = 0) const
    {
        return static_cast<quint8>(m_bytes.at(m_at + ahead));
    }

    [[nodiscard]] QByteArrayView view(qsizetype ahead, qsizetype length) const
    {
        return QByteArrayView(m_bytes).sliced(m_at + ahead, length);
    }

    template <class Number>
    [[nodiscard]] Number big(qsizetype ahead) const
    {
        return qFromBigEndian<Number>(m_bytes.constData() + m_at + ahead);
    }

    template <class Number>
    [[nodiscard]] Number little(qsizetype ahead) const
    {
        return qFromLittleEndian<Number>(m_bytes.constData() + m_at + ahead);
    }

    void keep(qsizetype length)
    {
        m_kept.append(view(0, length));
        m_at += length;
    }

    void pass(qsizetype length) { m_at += length; }

    void add(QByteArrayView bytes) { m_kept.append(bytes); }

    [[nodiscard]] QByteArray &kept() { return m_kept; }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    QByteArray m_kept;
};

[[nodiscard]] inline bool isOneOf(QByteArrayView name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [name](const char *one) { return name == one; });
}

} // namespace stet
