// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace stet {

/// The templates and the style sheet that pages are made with: the built-in ones, each file of
/// which a desk may override in its `theme/` folder. Immutable once loaded; shared by threads.
class Theme
{
public:
    /// The built-in theme with the files of `overrides` in place of its own; an empty name means
    /// none. InvalidInput names the template that does not parse; its detail says where.
    [[nodiscard]] static Result<Theme> load(const QString &overrides = {});

    /// The names of a theme's files, and what the built-in theme has in one of them.
    [[nodiscard]] static QStringList fileNames();
    [[nodiscard]] static Result<QByteArray> builtInFile(const QString &name);

    [[nodiscard]] const QByteArray &css() const;

    /// SHA-256 over the names and bytes of all its files, hexadecimal: what tells one theme from
    /// another.
    [[nodiscard]] const QByteArray &hash() const { return m_hash; }

    struct Templates;
    [[nodiscard]] const Templates &templates() const;

private:
    QByteArray m_css;
    QByteArray m_hash;
    std::shared_ptr<const Templates> m_templates;
};

} // namespace stet
