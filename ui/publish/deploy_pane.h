// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/deploy_run.h"
#include "ui/publish/site_place.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// The command that brings a written site to where readers find it: what it is, whether it runs by
/// itself, and what it says while it runs. UI thread.
class DeployPane : public QWidget
{
    Q_OBJECT

public:
    /// Lines of output that stay to be read.
    static constexpr int LinesShown = 2'000;

    explicit DeployPane(QWidget *parent);

    /// Command and whether it runs by itself; the folder is kept for running it.
    void setPlace(const SitePlace &place);
    [[nodiscard]] QString command() const;
    [[nodiscard]] bool runsByItself() const;
    /// A site was written there: there is something to bring elsewhere.
    void setFolder(const QString &folder, bool isWritten);

    [[nodiscard]] bool isRunning() const { return m_run->isRunning(); }

    /// Runs the command where it is to run by itself; false where it is not.
    bool runAfterWriting();
    void cancel();
    /// Nothing else may be begun meanwhile.
    void setBusy(bool busy);

Q_SIGNALS:
    /// Another command, or whether it runs by itself.
    void edited();
    void started();
    void ended(const stet::DeployEnd &end);

private:
    void update();
    void run();

    DeployRun *m_run;
    QLineEdit *m_command;
    QCheckBox *m_byItself;
    QPushButton *m_runNow;
    PlainLabel *m_trouble;
    QPlainTextEdit *m_output;
    QString m_folder;
    bool m_written = false;
    bool m_busy = false;
};

} // namespace stet
