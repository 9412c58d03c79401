// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace stet {

class Theme;

/// The theme that a desk's pages are made with, as its files have it now: whoever changes one sees
/// the page follow. Files that make no theme leave the last one that could be read. Reads on the
/// pool; lives on the UI thread.
class ThemeWatch : public QObject
{
    Q_OBJECT

public:
    /// Of the desk in the folder `desk`.
    explicit ThemeWatch(const QString &desk, QObject *parent = nullptr);
    ~ThemeWatch() override;

    /// Reads the theme and follows it from then on. `changed` may come before this returns.
    void follow();

    /// Null until it is read. The program's own where the desk's could not be read from the start.
    [[nodiscard]] const std::shared_ptr<const Theme> &theme() const { return m_theme; }

    /// Why the files as they are make no theme, with file and line; empty: they do.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    /// The theme, or the trouble with it, is another.
    void changed();

private:
    void watch();

    const QString m_desk;
    const QString m_folder;
    QFileSystemWatcher m_files;
    QTimer m_pause; ///< editors write a file in several steps
    std::shared_ptr<const Theme> m_theme;
    QString m_trouble;
    int m_reading = 0; ///< the newest reading; an earlier one's answer is dropped
};

} // namespace stet
