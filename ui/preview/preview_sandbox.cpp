// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_sandbox.h"

#include "ui/preview/preview_loader.h"

#include <QFile>

#include <optional>

namespace stet {

namespace {

constexpr int filtered = 2; // SECCOMP_MODE_FILTER, seccomp(2)

std::optional<int> numberOf(const QByteArray &status, const QByteArray &name)
{
    for (const QByteArray &line : status.split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().toInt();
    }
    return std::nullopt;
}

QByteArray statusOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

PreviewSandbox sandboxOf(const QByteArray &pageStatus, const QByteArray &ownStatus)
{
    const std::optional<int> page = numberOf(pageStatus, "Seccomp");
    const std::optional<int> own = numberOf(ownStatus, "Seccomp");
    if (!page || !own)
        return PreviewSandbox::Unknown;
    if (*page != filtered)
        return PreviewSandbox::Off;
    if (*own != filtered)
        return PreviewSandbox::On;
    const std::optional<int> pageFilters = numberOf(pageStatus, "Seccomp_filters");
    const std::optional<int> ownFilters = numberOf(ownStatus, "Seccomp_filters");
    if (!pageFilters || !ownFilters)
        return PreviewSandbox::Unknown;
    return *pageFilters > *ownFilters ? PreviewSandbox::On : PreviewSandbox::Off;
}

PreviewSandbox previewSandbox()
{
    const PreviewLibrary *const library = loadedPreview();
    const qint64 page = library != nullptr ? library->rendererPid() : 0;
    if (page <= 0)
        return PreviewSandbox::NotStarted;
    return sandboxOf(statusOf(QString::number(page)), statusOf(QStringLiteral("self")));
}

} // namespace stet
