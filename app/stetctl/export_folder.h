// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace stet::ctl {

/// A folder of files that appears whole or not at all: written beside its place under another
/// name, moved there by `finish`, removed where that never comes.
class ExportFolder
{
public:
    /// InvalidInput where `path` exists and is no empty folder.
    [[nodiscard]] static Result<std::unique_ptr<ExportFolder>> begin(const QString &path);

    /// `below` is a relative path of safe names.
    [[nodiscard]] Result<> write(const QString &below, const QByteArray &bytes);
    [[nodiscard]] Result<> finish();

private:
    explicit ExportFolder(const QString &path);

    QString m_path;
    QTemporaryDir m_partial;
};

} // namespace stet::ctl
