// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/type/papers_library.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

namespace stet {

namespace {

constexpr int FileMode = 0644;

class ArchiveZip final : public ZipWriter
{
public:
    explicit ArchiveZip(const QString &path)
        : m_archive(archive_write_new())
    {
        m_isOpen = archive_write_set_format_zip(m_archive) == ARCHIVE_OK &&
                   archive_write_open_filename(m_archive, QFile::encodeName(path).constData()) ==
                       ARCHIVE_OK;
    }

    ~ArchiveZip() override { archive_write_free(m_archive); }

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    bool add(const QByteArray &name, const QByteArray &bytes, qint64 seconds) override
    {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, FileMode);
        archive_entry_set_mtime(entry, seconds, 0);
        bool done = archive_write_header(m_archive, entry) == ARCHIVE_OK;
        qsizetype at = 0;
        while (done && at < bytes.size()) {
            const la_ssize_t some =
                archive_write_data(m_archive, bytes.constData() + at, size_t(bytes.size() - at));
            done = some > 0;
            at += some;
        }
        archive_entry_free(entry);
        return done;
    }

    bool finish() override { return archive_write_close(m_archive) == ARCHIVE_OK; }

    [[nodiscard]] QString trouble() const override
    {
        return QString::fromLocal8Bit(archive_error_string(m_archive));
    }

private:
    archive *m_archive;
    bool m_isOpen = false;
};

} // namespace

} // namespace stet

extern "C" Q_DECL_EXPORT stet::ZipWriter *stetOpenZip(const QString &path, QString &trouble)
{
    auto zip = std::make_unique<stet::ArchiveZip>(path);
    if (zip->isOpen())
        return zip.release();
    trouble = zip->trouble();
    return nullptr;
}
