// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEnginePage>

namespace stet {

class PreviewBridge;
class PreviewProfile;

/// The one page of the preview. It goes nowhere: the only navigation it accepts is its own
/// `show`; links are told about, permissions are denied, dialogs and windows never open. It brings
/// its own scripts along: those of a profile are lost when the renderer is killed.
class PreviewPage : public QWebEnginePage
{
    Q_OBJECT

public:
    PreviewPage(PreviewProfile &profile, QObject *parent);

    /// Loads `html` as the document at `url`.
    void show(const QUrl &url, const QByteArray &html);

    /// What the page's own script world tells.
    [[nodiscard]] PreviewBridge &bridge() const;

    /// Runs `script` in the preview's own world.
    void run(const QString &script);

Q_SIGNALS:
    /// A person clicked a link; nothing was opened.
    void linkClicked(const QUrl &url);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode,
                            const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin,
                          const QString &message,
                          const QString &preset,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level,
                                  const QString &message,
                                  int line,
                                  const QString &origin) override;

private:
    void denyEverything();

    PreviewProfile &m_profile;
    PreviewBridge *m_bridge;
    bool m_showing = false;
};

} // namespace stet
