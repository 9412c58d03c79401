// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/claims/check_aids.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace stet {

class DeskSession;
class PalettePopup;

/// Asks a checker for any source of the library, and reads what is kept of it. Owned by the pane
/// that shows it; UI thread.
class SourcePicker : public QObject
{
    Q_OBJECT

public:
    SourcePicker(DeskSession &session, QWidget &pane);
    ~SourcePicker() override;

    /// Those of `first`, the article's own, are offered before the others.
    void ask(const std::vector<SourceAtHand> &first);

Q_SIGNALS:
    /// Its words are not read yet; it has no number where the article does not cite it.
    void picked(const stet::SourceAtHand &source);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void offer(const std::vector<Source> &sources);
    void read(const Source &source);

    DeskSession &m_session;
    QWidget &m_pane;
    QPointer<PalettePopup> m_popup; ///< over the window; made when it is first asked
};

} // namespace stet
