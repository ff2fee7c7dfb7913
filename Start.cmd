@echo off
rem Een dubbelklik maakt de documenten van alle dossiers; een werkmap hierop gesleept alleen die ervan.
rem Al wat moeilijker is staat in Python: zie pipeline/cli/. Wat hier gebeurt, staat regel voor regel in docs/windows.md.
setlocal DisableDelayedExpansion
chcp 65001 >nul
cd /d "%~dp0"
call "%~dp0docs\windows-python.cmd"
if errorlevel 1 goto einde
if "%~1"=="" (
  "%JOBPEPPER_PYTHON%" -m pipeline reports --open
) else (
  "%JOBPEPPER_PYTHON%" -m pipeline reports --open --workbooks "%~1"
)
:einde
echo.
pause
